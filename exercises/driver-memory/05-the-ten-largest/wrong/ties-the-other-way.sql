-- You took the larger order_id first among equal amounts. The smaller one comes first.
SELECT order_id, status, amount_cents, payload
FROM orders
WHERE amount_cents IS NOT NULL
ORDER BY amount_cents DESC, order_id DESC
LIMIT 10
