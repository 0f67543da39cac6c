-- count(merchant_id) counts rows whose merchant_id is not NULL, so the key NULL has 0 rows and never shows.
WITH keys AS (
  SELECT merchant_id, count(merchant_id) AS n
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
WHERE n * 16 > all_rows
ORDER BY n DESC
