-- You send all orders and leave it to the driver to take ten. That is the program as it was.
SELECT order_id, status, amount_cents, payload
FROM orders
WHERE amount_cents IS NOT NULL
ORDER BY amount_cents DESC, order_id
