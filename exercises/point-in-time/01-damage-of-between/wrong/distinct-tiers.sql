-- count(DISTINCT tier) counts tiers, not versions. Where both neighbours of a change have the same tier (something else changed) the order still matches twice and its amount is still counted twice.
SELECT
  o.order_id,
  count(DISTINCT d.tier) AS matches,
  CASE WHEN count(DISTINCT d.tier) = 0 THEN 'none' ELSE 'boundary' END AS reason
FROM orders AS o
LEFT JOIN dim_customer AS d
  ON d.customer_id = o.customer_id
  AND o.order_ts BETWEEN d.valid_from AND coalesce(d.valid_to, TIMESTAMP '9999-12-31')
GROUP BY o.order_id
HAVING count(DISTINCT d.tier) <> 1
