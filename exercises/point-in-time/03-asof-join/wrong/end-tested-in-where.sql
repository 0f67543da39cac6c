-- WHERE removes the orders whose version had ended, instead of saying so. Test the end in SELECT, where the row is kept.
SELECT
  o.order_id,
  CASE WHEN d.sk IS NULL THEN 'none' ELSE 'held' END AS standing,
  d.tier,
  d.valid_from AS since
FROM orders AS o
ASOF LEFT JOIN dim_customer AS d
  ON o.customer_id = d.customer_id
  AND o.order_ts >= d.valid_from
WHERE d.valid_to IS NULL OR o.order_ts < d.valid_to
