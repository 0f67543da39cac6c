-- Orders with a version, then the orders that are not among them.
WITH matched AS (
  SELECT o.order_id, d.tier
  FROM orders AS o
  JOIN dim_customer AS d ON d.customer_id = o.customer_id
  WHERE d.valid_from <= o.order_ts
    AND NOT coalesce(d.valid_to <= o.order_ts, false)
)
SELECT order_id, tier FROM matched
UNION ALL
SELECT order_id, 'unknown'
FROM orders
WHERE order_id NOT IN (SELECT order_id FROM matched)
