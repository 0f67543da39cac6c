-- The greatest sk is the version that was loaded last, which need not be the one that began last: corrections arrive late. Order by valid_from.
SELECT
  o.order_id,
  CASE
    WHEN d.sk IS NULL THEN 'none'
    WHEN d.valid_to <= o.order_ts THEN 'ended'
    ELSE 'held'
  END AS standing,
  d.tier,
  CASE WHEN d.valid_to <= o.order_ts THEN d.valid_to ELSE d.valid_from END AS since
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND d.valid_from <= o.order_ts
QUALIFY row_number() OVER (PARTITION BY o.order_id ORDER BY d.sk DESC) = 1
