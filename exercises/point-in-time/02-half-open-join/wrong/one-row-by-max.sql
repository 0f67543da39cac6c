-- max(tier) makes one row out of the two that BETWEEN found, and picks by alphabet, not by time: the row count is right and the tier is chance. Repair the interval, not its result.
SELECT
  o.order_id,
  coalesce(max(d.tier), 'unknown') AS tier
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts BETWEEN d.valid_from AND coalesce(d.valid_to, TIMESTAMP '9999-12-31')
GROUP BY o.order_id
