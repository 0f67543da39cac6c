-- You let orders without an amount come first. They are not among the largest, since nobody knows.
SELECT order_id, status, amount_cents, payload
FROM orders
ORDER BY amount_cents DESC NULLS FIRST, order_id
LIMIT 10
