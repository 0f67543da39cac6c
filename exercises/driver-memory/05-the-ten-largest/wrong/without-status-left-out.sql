-- You left out orders without a status. They may be among the largest as well.
SELECT order_id, status, amount_cents, payload
FROM orders
WHERE amount_cents IS NOT NULL AND status IS NOT NULL
ORDER BY amount_cents DESC, order_id
LIMIT 10
