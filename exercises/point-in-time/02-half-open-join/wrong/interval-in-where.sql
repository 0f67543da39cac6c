-- Orders are missing whose customer has versions, but none at that instant; they should be 'unknown'. A WHERE on the
-- interval does that: it runs after the LEFT JOIN, when such an order has lost all its rows. The interval belongs
-- into ON.
SELECT
  o.order_id,
  coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
LEFT JOIN dim_customer AS d ON d.customer_id = o.customer_id
WHERE d.sk IS NULL
  OR (o.order_ts >= d.valid_from AND o.order_ts < coalesce(d.valid_to, TIMESTAMP '9999-12-31'))
