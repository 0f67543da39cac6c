-- order_ts < valid_to is not true where valid_to is NULL, so the orders under a version that is still open become 'unknown'. Give it an end: coalesce(valid_to, TIMESTAMP '9999-12-31').
SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts >= d.valid_from
  AND o.order_ts < d.valid_to
