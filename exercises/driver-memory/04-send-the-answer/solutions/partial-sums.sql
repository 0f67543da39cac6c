-- Four tasks each make the sums of their customers, as in a map-side aggregation; the driver puts them together.
SELECT
  status,
  count(*) AS orders,
  COALESCE(sum(amount_cents), 0) AS revenue_cents
FROM orders
GROUP BY status, customer_id % 4
