-- valid_to is the first instant at which a version no longer holds. An order at exactly that instant, with no new version beginning there, finds it 'ended'.
SELECT
  o.order_id,
  CASE
    WHEN d.sk IS NULL THEN 'none'
    WHEN d.valid_to < o.order_ts THEN 'ended'
    ELSE 'held'
  END AS standing,
  d.tier,
  CASE WHEN d.valid_to < o.order_ts THEN d.valid_to ELSE d.valid_from END AS since
FROM orders AS o
ASOF LEFT JOIN dim_customer AS d
  ON o.customer_id = d.customer_id
  AND o.order_ts >= d.valid_from
