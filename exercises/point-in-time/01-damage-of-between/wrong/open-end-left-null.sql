-- A version that is still open has valid_to NULL, and a comparison with NULL is never true: every order under a current version is reported as 'none'. Give open versions an end with coalesce(valid_to, TIMESTAMP '9999-12-31').
SELECT
  o.order_id,
  count(d.sk) AS matches,
  CASE WHEN count(d.sk) = 0 THEN 'none' ELSE 'boundary' END AS reason
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts BETWEEN d.valid_from AND d.valid_to
GROUP BY o.order_id
HAVING count(d.sk) <> 1
