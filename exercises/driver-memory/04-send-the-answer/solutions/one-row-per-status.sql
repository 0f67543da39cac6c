-- The sums of each status.
SELECT
  status,
  count(*) AS orders,
  COALESCE(sum(amount_cents), 0) AS revenue_cents
FROM orders
GROUP BY status
