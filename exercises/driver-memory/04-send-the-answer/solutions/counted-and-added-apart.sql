-- Each status looks up its own orders; the counts and the sums are messages of their own.
SELECT s.status, (SELECT count(*) FROM orders AS o WHERE o.status IS NOT DISTINCT FROM s.status) AS orders, 0 AS revenue_cents
FROM (SELECT DISTINCT status FROM orders) AS s
UNION ALL
SELECT DISTINCT status, 0, sum(amount_cents) OVER (PARTITION BY status)
FROM orders
WHERE amount_cents IS NOT NULL
