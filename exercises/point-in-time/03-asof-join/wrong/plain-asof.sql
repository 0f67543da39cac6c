-- Orders after a deletion are reported as 'held' with a tier that had ended. Only the start of the version was
-- compared, or the start of the next one in place of its end. Compare the version's own valid_to with the order.
SELECT
  o.order_id,
  CASE WHEN d.sk IS NULL THEN 'none' ELSE 'held' END AS standing,
  d.tier,
  d.valid_from AS since
FROM orders AS o
ASOF LEFT JOIN dim_customer AS d
  ON o.customer_id = d.customer_id
  AND o.order_ts >= d.valid_from
