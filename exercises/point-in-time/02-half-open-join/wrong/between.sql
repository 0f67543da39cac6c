-- BETWEEN includes both ends, so an order at the instant of a change matches the version that ends there and the one that begins there, and appears twice. Half-open: order_ts >= valid_from AND order_ts < valid_to.
SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts BETWEEN d.valid_from AND coalesce(d.valid_to, TIMESTAMP '9999-12-31')
