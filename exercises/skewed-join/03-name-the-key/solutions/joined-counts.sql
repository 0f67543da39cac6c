-- Three counts, of all rows, of the partitions and of the keys, joined.
WITH sent AS (
  SELECT
    merchant_id,
    CASE WHEN merchant_id IS NULL THEN 0 ELSE md5_number_lower(merchant_id) % 16 END AS part
  FROM transactions
),
parts AS (
  SELECT part, count(*) AS part_rows FROM sent GROUP BY part
),
keys AS (
  SELECT merchant_id, part, count(*) AS n FROM sent GROUP BY merchant_id, part
)
SELECT
  merchant_id,
  n,
  n / (SELECT count(*) FROM transactions) * 100 AS pct_rows,
  part,
  part_rows,
  merchant_id IS NOT NULL AS survives_inner
FROM keys JOIN parts USING (part)
WHERE n * 16 > (SELECT count(*) FROM transactions)
ORDER BY n DESC
