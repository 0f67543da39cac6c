-- The same choice as an aggregate: of the versions that had begun, the one with the greatest start.
WITH last_begun AS (
  SELECT
    o.order_id,
    any_value(o.order_ts) AS order_ts,
    arg_max(d, d.valid_from) AS version
  FROM orders AS o
  JOIN dim_customer AS d ON d.customer_id = o.customer_id
  WHERE d.valid_from <= o.order_ts
  GROUP BY o.order_id
)
SELECT
  o.order_id,
  CASE
    WHEN b.order_id IS NULL THEN 'none'
    WHEN b.version.valid_to <= b.order_ts THEN 'ended'
    ELSE 'held'
  END AS standing,
  b.version.tier AS tier,
  if(b.version.valid_to <= b.order_ts, b.version.valid_to, b.version.valid_from) AS since
FROM orders AS o
LEFT JOIN last_begun AS b ON b.order_id = o.order_id
