-- The driver: adds up the messages of each status, beside what the table says.
CREATE MACRO driver_report() AS TABLE
SELECT
  COALESCE(due.status, added.status) AS status,
  due.orders AS orders_due,
  added.orders AS orders_added,
  due.revenue AS revenue_due,
  added.revenue AS revenue_added
FROM (
  SELECT status, count(*) AS orders, COALESCE(sum(amount_cents), 0) AS revenue FROM orders GROUP BY status
) AS due
FULL JOIN (
  SELECT status, sum(orders) AS orders, sum(revenue_cents) AS revenue FROM answer GROUP BY status
) AS added ON added.status IS NOT DISTINCT FROM due.status;
