-- An ended standing is so since the version's end, not since its start: where the standing is 'ended', since is valid_to.
SELECT
  o.order_id,
  CASE
    WHEN d.sk IS NULL THEN 'none'
    WHEN d.valid_to <= o.order_ts THEN 'ended'
    ELSE 'held'
  END AS standing,
  d.tier,
  d.valid_from AS since
FROM orders AS o
ASOF LEFT JOIN dim_customer AS d
  ON o.customer_id = d.customer_id
  AND o.order_ts >= d.valid_from
