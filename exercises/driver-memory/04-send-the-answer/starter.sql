-- One message per order: the driver can add these up. How many bytes cross?
SELECT
  status,
  CAST(1 AS BIGINT) AS orders,
  COALESCE(amount_cents, 0) AS revenue_cents
FROM orders
