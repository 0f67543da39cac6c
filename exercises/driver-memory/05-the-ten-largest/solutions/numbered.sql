-- Number all orders from the largest on, without their payload; then fetch it for the ten.
WITH numbered AS (
  SELECT order_id, ROW_NUMBER() OVER (ORDER BY amount_cents DESC, order_id) AS place
  FROM orders
  WHERE amount_cents IS NOT NULL
)
SELECT o.order_id, o.status, o.amount_cents, o.payload
FROM orders AS o
JOIN numbered ON numbered.order_id = o.order_id
WHERE numbered.place <= 10
ORDER BY numbered.place
