-- All bounds of a customer, from both histories, cut time into pieces in which nothing changes. Each piece then asks
-- both histories what held at its first instant.
WITH bounds AS (
  SELECT customer_id, valid_from AS ts FROM dim_tier
  UNION
  SELECT customer_id, valid_to FROM dim_tier WHERE valid_to IS NOT NULL
  UNION
  SELECT customer_id, valid_from FROM dim_territory
  UNION
  SELECT customer_id, valid_to FROM dim_territory WHERE valid_to IS NOT NULL
),
pieces AS (
  SELECT
    customer_id,
    ts AS valid_from,
    lead(ts) OVER (PARTITION BY customer_id ORDER BY ts) AS valid_to
  FROM bounds
)
SELECT p.customer_id, t.tier, r.territory, p.valid_from, p.valid_to
FROM pieces AS p
JOIN dim_tier AS t
  ON t.customer_id = p.customer_id
  AND t.valid_from <= p.valid_from
  AND (t.valid_to > p.valid_from OR t.valid_to IS NULL)
JOIN dim_territory AS r
  ON r.customer_id = p.customer_id
  AND r.valid_from <= p.valid_from
  AND (r.valid_to > p.valid_from OR r.valid_to IS NULL)
