-- refused by: same_revenue
-- Not only the merchants but the facts were copied for each salt. Every copy finds a partner, so revenue is counted as often
-- as there are salts.
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
  CAST(unnest(range(coalesce(salts, 1))) AS INTEGER) AS salt
FROM transactions LEFT JOIN hot USING (merchant_id)
WHERE merchant_id IS NOT NULL
UNION ALL
SELECT 'dim', NULL, merchant_id, CAST(unnest(range(coalesce(salts, 1))) AS INTEGER)
FROM merchants LEFT JOIN hot USING (merchant_id)
