-- The two kinds of damage found apart: doubles by an inner join, strays by an anti join.
SELECT order_id, count(*) AS matches, 'boundary' AS reason
FROM orders
JOIN dim_customer USING (customer_id)
WHERE valid_from <= order_ts AND (valid_to >= order_ts OR valid_to IS NULL)
GROUP BY order_id
HAVING count(*) > 1
UNION ALL
SELECT o.order_id, 0, 'none'
FROM orders AS o
WHERE NOT EXISTS (
  SELECT 1
  FROM dim_customer AS d
  WHERE d.customer_id = o.customer_id
    AND o.order_ts BETWEEN d.valid_from AND coalesce(d.valid_to, o.order_ts)
)
