-- The equals sign stands at the wrong end: with > below and <= above, an order at the instant of a change gets the version that ends there. valid_from is the first instant at which a version holds.
SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts > d.valid_from
  AND o.order_ts <= coalesce(d.valid_to, TIMESTAMP '9999-12-31')
