-- Reads as the task does: for each order, how many versions?
SELECT
  order_id,
  matches,
  CASE matches WHEN 0 THEN 'none' ELSE 'boundary' END AS reason
FROM (
  SELECT
    o.order_id,
    (
      SELECT count(*)
      FROM dim_customer AS d
      WHERE d.customer_id = o.customer_id
        AND d.valid_from <= o.order_ts
        AND coalesce(d.valid_to, TIMESTAMP '9999-12-31') >= o.order_ts
    ) AS matches
  FROM orders AS o
) AS counted
WHERE matches <> 1
