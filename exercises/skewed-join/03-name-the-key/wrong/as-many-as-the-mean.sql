-- A key with exactly as many rows as the mean partition was listed. Asked for are those with more.
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
WHERE n * 16 >= all_rows
ORDER BY n DESC
