-- refused by: added_rows
-- Every key was salted, cold ones too. The hot key is spread, but each merchant is copied sixteen times, and all these rows
-- have to be shipped and kept.
WITH keys AS (
  SELECT merchant_id, count(*) AS n, sum(count(*)) OVER () / 16 AS mean
  FROM transactions
  WHERE merchant_id IS NOT NULL
  GROUP BY merchant_id
),
hot AS (
  SELECT merchant_id, 16 AS salts
  FROM keys
)
SELECT
  'fact' AS side,
  txn_id,
  merchant_id,
  CAST(md5_number_lower(CAST(txn_id AS VARCHAR)) % coalesce(salts, 1) AS INTEGER) AS salt
FROM transactions LEFT JOIN hot USING (merchant_id)
WHERE merchant_id IS NOT NULL
UNION ALL
SELECT 'dim', NULL, merchant_id, CAST(unnest(range(coalesce(salts, 1))) AS INTEGER)
FROM merchants LEFT JOIN hot USING (merchant_id)
