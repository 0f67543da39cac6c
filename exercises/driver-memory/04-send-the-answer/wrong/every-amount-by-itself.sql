-- refused by: bytes_to_the_driver
-- You grouped by the amount as well. Nearly every order has an amount of its own, so nearly every order travels.
SELECT status, count(*) AS orders, CAST(sum(COALESCE(amount_cents, 0)) AS BIGINT) AS revenue_cents
FROM orders
GROUP BY status, amount_cents, customer_id
