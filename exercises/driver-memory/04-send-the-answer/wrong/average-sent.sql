-- refused by: revenue_adds_up
-- You send the average. Averages of parts cannot be added up, and what the driver adds has to be the revenue.
SELECT status, count(*) AS orders, COALESCE(CAST(avg(amount_cents) AS BIGINT), 0) AS revenue_cents
FROM orders
GROUP BY status
