-- refused by: orders_add_up
-- You left out the orders without a status. They are a group of their own.
SELECT status, count(*) AS orders, COALESCE(sum(amount_cents), 0) AS revenue_cents
FROM orders
WHERE status IS NOT NULL
GROUP BY status
