-- You kept every order that ties for the tenth place. There are exactly ten, and order_id decides among equal amounts.
SELECT order_id, status, amount_cents, payload
FROM orders
WHERE amount_cents IS NOT NULL
QUALIFY RANK() OVER (ORDER BY amount_cents DESC) <= 10
ORDER BY amount_cents DESC, order_id
