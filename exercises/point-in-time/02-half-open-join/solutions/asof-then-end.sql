-- ASOF finds the latest version that had begun; whether it still held is asked afterwards.
SELECT
  o.order_id,
  CASE
    WHEN d.sk IS NULL OR o.order_ts >= d.valid_to THEN 'unknown'
    ELSE d.tier
  END AS tier
FROM orders AS o
ASOF LEFT JOIN dim_customer AS d
  ON o.customer_id = d.customer_id
  AND o.order_ts >= d.valid_from
