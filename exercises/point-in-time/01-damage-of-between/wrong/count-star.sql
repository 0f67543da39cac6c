-- count(*) counts rows, and a LEFT JOIN keeps one row, full of NULLs, for an order without a version: it reports 1 match where there is none. Count a column of the version, such as d.sk.
SELECT
  o.order_id,
  count(*) AS matches,
  CASE WHEN bool_or(d.sk IS NULL) THEN 'none' ELSE 'boundary' END AS reason
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts BETWEEN d.valid_from AND coalesce(d.valid_to, TIMESTAMP '9999-12-31')
GROUP BY o.order_id
HAVING count(*) <> 1 OR bool_or(d.sk IS NULL)
