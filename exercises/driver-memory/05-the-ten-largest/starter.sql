-- All orders, the largest first. The driver takes the first ten. What crosses?
SELECT order_id, status, amount_cents, payload
FROM orders
WHERE amount_cents IS NOT NULL
ORDER BY amount_cents DESC
