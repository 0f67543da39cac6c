-- You cut at ten among orders of equal amount without saying which come first. Of equal amounts those with the smaller order_id are due.
SELECT order_id, status, amount_cents, payload
FROM orders
WHERE amount_cents IS NOT NULL
ORDER BY amount_cents DESC, payload
LIMIT 10
