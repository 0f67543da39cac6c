-- refused by: same_revenue
-- The facts were salted, the merchants were not copied. A transaction with salt 3 looks for a merchant with salt 3, and there
-- is none.
WITH keys AS (
  SELECT merchant_id, count(*) AS n, sum(count(*)) OVER () / 16 AS mean
  FROM transactions
  WHERE merchant_id IS NOT NULL
  GROUP BY merchant_id
),
hot AS (
  SELECT merchant_id, CAST(ceil(6 * n / mean) AS INTEGER) AS salts
  FROM keys
  WHERE n > mean
)
SELECT
  'fact' AS side,
  txn_id,
  merchant_id,
  CAST(md5_number_lower(CAST(txn_id AS VARCHAR)) % coalesce(salts, 1) AS INTEGER) AS salt
FROM transactions LEFT JOIN hot USING (merchant_id)
WHERE merchant_id IS NOT NULL
UNION ALL
SELECT 'dim', NULL, merchant_id, 0
FROM merchants LEFT JOIN hot USING (merchant_id)
