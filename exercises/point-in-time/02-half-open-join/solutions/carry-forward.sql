-- One sorted stream per customer instead of a join: a version's end sets 'unknown', its start sets the tier,
-- and each order reads what was set last. At one instant ends come before starts, and both before orders.
WITH events AS (
  SELECT customer_id, valid_to AS ts, 0 AS kind, NULL AS order_id, 'unknown' AS tier
  FROM dim_customer
  WHERE valid_to IS NOT NULL
  UNION ALL
  SELECT customer_id, valid_from, 1, NULL, tier FROM dim_customer
  UNION ALL
  SELECT customer_id, order_ts, 2, order_id, NULL FROM orders
),
carried AS (
  SELECT
    order_id,
    last_value(tier IGNORE NULLS) OVER (
      PARTITION BY customer_id
      ORDER BY ts, kind
      ROWS UNBOUNDED PRECEDING
    ) AS tier
  FROM events
)
SELECT order_id, coalesce(tier, 'unknown') AS tier
FROM carried
WHERE order_id IS NOT NULL
