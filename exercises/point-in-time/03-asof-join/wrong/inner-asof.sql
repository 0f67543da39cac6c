-- Orders before which no version had begun are missing. ASOF JOIN without LEFT drops them, and so does a condition on
-- the version's columns in WHERE. They belong into the answer with the standing 'none'.
SELECT
  o.order_id,
  CASE
    WHEN d.sk IS NULL THEN 'none'
    WHEN d.valid_to <= o.order_ts THEN 'ended'
    ELSE 'held'
  END AS standing,
  d.tier,
  CASE WHEN d.valid_to <= o.order_ts THEN d.valid_to ELSE d.valid_from END AS since
FROM orders AS o
ASOF JOIN dim_customer AS d
  ON o.customer_id = d.customer_id
  AND o.order_ts >= d.valid_from
