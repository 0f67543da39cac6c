-- valid_to is NULL in every current version, and a comparison with NULL is never true: all orders under a current version become 'unknown'. On top of that BETWEEN matches both versions at the instant of a change.
SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts BETWEEN d.valid_from AND d.valid_to
