SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts >= d.valid_from
  AND o.order_ts < coalesce(d.valid_to, TIMESTAMP '9999-12-31')
