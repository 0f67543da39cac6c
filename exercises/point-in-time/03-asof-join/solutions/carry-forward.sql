-- Starts, ends and orders in one sorted stream per customer; each order reads the last change before it.
-- At one instant an end comes before a start, and both come before orders.
WITH events AS (
  SELECT customer_id, valid_to AS ts, 0 AS kind, 'ended' AS standing, tier, NULL AS order_id
  FROM dim_customer
  WHERE valid_to IS NOT NULL
  UNION ALL
  SELECT customer_id, valid_from, 1, 'held', tier, NULL FROM dim_customer
  UNION ALL
  SELECT customer_id, order_ts, 2, NULL, NULL, order_id FROM orders
),
carried AS (
  SELECT
    order_id,
    last_value(standing IGNORE NULLS) OVER so_far AS standing,
    last_value(tier IGNORE NULLS) OVER so_far AS tier,
    last_value(CASE WHEN kind < 2 THEN ts END IGNORE NULLS) OVER so_far AS since
  FROM events
  WINDOW so_far AS (PARTITION BY customer_id ORDER BY ts, kind ROWS UNBOUNDED PRECEDING)
)
SELECT order_id, coalesce(standing, 'none') AS standing, tier, since
FROM carried
WHERE order_id IS NOT NULL
