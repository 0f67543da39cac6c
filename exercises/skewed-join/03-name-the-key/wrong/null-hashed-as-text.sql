-- NULL was hashed as if it were the text 'NULL'. By the rules it goes to partition 0.
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
    md5_number_lower(coalesce(merchant_id, 'NULL')) % 16 AS part,
    sum(n) OVER (PARTITION BY md5_number_lower(coalesce(merchant_id, 'NULL')) % 16) AS part_rows
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
