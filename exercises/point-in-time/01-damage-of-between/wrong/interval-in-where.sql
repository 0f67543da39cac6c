-- Orders are missing whose customer has versions, but none at that instant; only customers without any version stay
-- as 'none'. A WHERE on the interval does that: it runs after the join, when such an order has lost all its rows. The
-- interval belongs into ON.
SELECT
  o.order_id,
  count(d.sk) AS matches,
  CASE WHEN count(d.sk) = 0 THEN 'none' ELSE 'boundary' END AS reason
FROM orders AS o
LEFT JOIN dim_customer AS d ON d.customer_id = o.customer_id
WHERE d.sk IS NULL
  OR o.order_ts BETWEEN d.valid_from AND coalesce(d.valid_to, TIMESTAMP '9999-12-31')
GROUP BY o.order_id
HAVING count(d.sk) <> 1
