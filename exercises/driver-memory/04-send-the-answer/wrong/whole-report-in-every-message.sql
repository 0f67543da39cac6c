-- refused by: orders_add_up
-- You send the sums of all statuses with each status. The driver adds them up once more.
SELECT status, CAST(sum(count(*)) OVER () AS BIGINT) AS orders, COALESCE(CAST(sum(sum(amount_cents)) OVER () AS BIGINT), 0) AS revenue_cents
FROM orders
GROUP BY status
