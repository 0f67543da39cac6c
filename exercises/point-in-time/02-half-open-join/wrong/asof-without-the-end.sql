-- ASOF takes the latest version that began before the order and never looks at valid_to. Orders after a deletion get a tier that no longer held. Test order_ts < valid_to after the join.
SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
ASOF LEFT JOIN dim_customer AS d
  ON o.customer_id = d.customer_id
  AND o.order_ts >= d.valid_from
