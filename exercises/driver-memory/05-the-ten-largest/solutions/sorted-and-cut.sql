-- A total order, and the first ten of it.
SELECT order_id, status, amount_cents, payload
FROM orders
WHERE amount_cents IS NOT NULL
ORDER BY amount_cents DESC, order_id
LIMIT 10
