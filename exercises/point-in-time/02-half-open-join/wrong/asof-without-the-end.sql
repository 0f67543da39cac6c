-- Orders after a deletion get a tier that no longer held: the latest version that began before the order was taken,
-- without a look at valid_to. ASOF does that, and so does taking the start of the next version for the end of this
-- one. Test order_ts < valid_to.
SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
ASOF LEFT JOIN dim_customer AS d
  ON o.customer_id = d.customer_id
  AND o.order_ts >= d.valid_from
