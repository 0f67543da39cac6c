-- The report's join. What becomes of orders that match no version, and of those that match two?
SELECT
  o.order_id,
  d.sk,
  d.valid_from,
  d.valid_to
FROM orders AS o
JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts BETWEEN d.valid_from AND coalesce(d.valid_to, TIMESTAMP '9999-12-31')
