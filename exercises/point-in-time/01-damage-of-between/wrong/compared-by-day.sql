-- Cut to days, an order on the day of a change matches both versions at any hour of that day. Instants have to be compared as instants; only orders at the exact bound are double.
SELECT
  o.order_id,
  count(d.sk) AS matches,
  CASE WHEN count(d.sk) = 0 THEN 'none' ELSE 'boundary' END AS reason
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND CAST(o.order_ts AS DATE) BETWEEN CAST(d.valid_from AS DATE) AND coalesce(CAST(d.valid_to AS DATE), DATE '9999-12-31')
GROUP BY o.order_id
HAVING count(d.sk) <> 1
