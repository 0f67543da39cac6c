-- valid_to IS NULL picks the version that holds today. An order of two years ago needs the version that held two years ago: compare order_ts with the interval of each version.
SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND d.valid_to IS NULL
