-- refused by: revenue_adds_up
-- You added equal amounts once. Two orders of the same amount are two orders.
SELECT status, count(*) AS orders, COALESCE(CAST(sum(DISTINCT amount_cents) AS BIGINT), 0) AS revenue_cents
FROM orders
GROUP BY status
