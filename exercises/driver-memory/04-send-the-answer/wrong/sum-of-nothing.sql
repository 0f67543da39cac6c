-- refused by: not-null
-- You send NULL where no order of a status has an amount. The driver cannot add it; send 0.
SELECT status, count(*) AS orders, CAST(sum(amount_cents) AS BIGINT) AS revenue_cents
FROM orders
GROUP BY status
