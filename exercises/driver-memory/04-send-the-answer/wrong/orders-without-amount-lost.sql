-- refused by: orders_add_up
-- You counted amounts. An order whose amount is not known is an order; count(*) counts it.
SELECT status, count(amount_cents) AS orders, COALESCE(sum(amount_cents), 0) AS revenue_cents
FROM orders
GROUP BY status
