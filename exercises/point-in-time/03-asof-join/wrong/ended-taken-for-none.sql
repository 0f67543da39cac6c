-- The range join finds the versions that held, and nothing for an order in a gap or after the last version. Those had a version that ended; 'none' is for orders before which none had begun.
SELECT
  o.order_id,
  CASE WHEN d.sk IS NULL THEN 'none' ELSE 'held' END AS standing,
  d.tier,
  d.valid_from AS since
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts >= d.valid_from
  AND o.order_ts < coalesce(d.valid_to, TIMESTAMP '9999-12-31')
