-- Without the customer in ON, ASOF returns the latest version that anybody began. Equalities stand beside the one inequality: o.customer_id = d.customer_id.
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
ASOF LEFT JOIN dim_customer AS d
  ON o.order_ts >= d.valid_from
