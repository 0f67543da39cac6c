-- Keys were compared with the rows of the mean key. What matters is the mean partition: there are far more keys than
-- partitions, and a key with twice the rows of others may still be a small part of its partition.
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
WHERE n > (SELECT avg(n) FROM keys)
ORDER BY n DESC
