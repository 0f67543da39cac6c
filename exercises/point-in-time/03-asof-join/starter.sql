-- The latest version that had begun. Did it still hold?
SELECT
  o.order_id,
  'held' AS standing,
  d.tier,
  d.valid_from AS since
FROM orders AS o
ASOF LEFT JOIN dim_customer AS d
  ON o.customer_id = d.customer_id
  AND o.order_ts >= d.valid_from
