-- With > an order at the instant of a change gets the version before, and one at the start of a first version gets none. A version holds from valid_from on: >=.
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
  ON o.customer_id = d.customer_id
  AND o.order_ts > d.valid_from
