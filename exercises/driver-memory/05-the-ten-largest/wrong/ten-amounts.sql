-- You took the ten largest amounts and all orders that have them.
SELECT order_id, status, amount_cents, payload
FROM orders
WHERE amount_cents IS NOT NULL
QUALIFY DENSE_RANK() OVER (ORDER BY amount_cents DESC) <= 10
ORDER BY amount_cents DESC, order_id
