-- You filled up with orders of unknown amount where fewer than ten have one. Fewer rows are due then.
SELECT order_id, status, COALESCE(amount_cents, 0) AS amount_cents, payload
FROM orders
ORDER BY orders.amount_cents DESC NULLS LAST, order_id
LIMIT 10
