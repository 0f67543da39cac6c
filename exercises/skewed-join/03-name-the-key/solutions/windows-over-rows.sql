-- Windows over the transactions themselves, of which each key keeps one.
SELECT DISTINCT
  merchant_id,
  n,
  n / all_rows * 100 AS pct_rows,
  part,
  count(*) OVER (PARTITION BY part) AS part_rows,
  merchant_id IS NOT NULL AS survives_inner
FROM (
  SELECT
    merchant_id,
    ifnull(md5_number_lower(merchant_id) % 16, 0) AS part,
    count(*) OVER (PARTITION BY merchant_id) AS n,
    count(*) OVER () AS all_rows
  FROM transactions
)
QUALIFY n / all_rows > 1 / 16
ORDER BY n DESC
