-- refused by: orders_add_up
-- You gave the orders without a status a name. The driver's report has NULL there, and a status of that name may exist one day.
SELECT COALESCE(status, 'unknown') AS status, count(*) AS orders, COALESCE(sum(amount_cents), 0) AS revenue_cents
FROM orders
GROUP BY status
