-- You took the ten smallest: ORDER BY without DESC sorts upwards.
SELECT order_id, status, amount_cents, payload
FROM orders
WHERE amount_cents IS NOT NULL
ORDER BY amount_cents, order_id
LIMIT 10
