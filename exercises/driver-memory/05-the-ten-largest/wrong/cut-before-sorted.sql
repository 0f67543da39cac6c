-- You took any ten orders and sorted them. LIMIT inside the subquery cuts before the sort.
SELECT order_id, status, amount_cents, payload
FROM (SELECT * FROM orders WHERE amount_cents IS NOT NULL ORDER BY order_id LIMIT 10) AS any_ten
ORDER BY amount_cents DESC, order_id
