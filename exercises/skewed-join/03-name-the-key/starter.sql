-- The keys and their rows. Which are too large, and where do they go?
SELECT
  merchant_id,
  count(*) AS n,
  100.0 * count(*) / 16 AS pct_rows,
  CAST(0 AS INTEGER) AS part,
  count(*) AS part_rows,
  true AS survives_inner
FROM transactions
GROUP BY merchant_id
ORDER BY n DESC
LIMIT 3
