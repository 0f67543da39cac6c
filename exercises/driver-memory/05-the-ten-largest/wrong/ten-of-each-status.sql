-- You took ten orders of each status. Ten of all are asked.
SELECT order_id, status, amount_cents, payload
FROM orders
WHERE amount_cents IS NOT NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY status ORDER BY amount_cents DESC, order_id) <= 10
ORDER BY amount_cents DESC, order_id
