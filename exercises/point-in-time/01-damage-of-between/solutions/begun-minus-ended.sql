-- No pair of both ends is ever compared: versions that have begun, less those that ended before the order.
WITH counted AS (
  SELECT
    o.order_id,
    count(*) FILTER (WHERE d.valid_from <= o.order_ts) - count(*) FILTER (WHERE d.valid_to < o.order_ts) AS matches
  FROM orders AS o
  LEFT JOIN dim_customer AS d ON d.customer_id = o.customer_id
  GROUP BY o.order_id
)
SELECT order_id, matches, if(matches = 0, 'none', 'boundary') AS reason
FROM counted
WHERE matches <> 1
