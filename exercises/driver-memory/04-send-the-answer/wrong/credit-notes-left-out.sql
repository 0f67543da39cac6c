-- refused by: revenue_adds_up
-- You added positive amounts alone. Credit notes lower the revenue.
SELECT status, count(*) AS orders, COALESCE(CAST(sum(greatest(amount_cents, 0)) AS BIGINT), 0) AS revenue_cents
FROM orders
GROUP BY status
