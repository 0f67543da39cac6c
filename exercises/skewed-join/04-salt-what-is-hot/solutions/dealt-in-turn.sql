-- Transactions of a key are dealt to its salts in turn, like cards; the pieces are as even as can be.
WITH dealt AS (
  SELECT
    txn_id,
    merchant_id,
    row_number() OVER (PARTITION BY merchant_id ORDER BY txn_id) AS turn,
    count(*) OVER (PARTITION BY merchant_id) * 16 > count(*) OVER () AS is_hot
  FROM transactions
  WHERE merchant_id IS NOT NULL
),
facts AS (
  SELECT txn_id, merchant_id, CASE WHEN is_hot THEN CAST(turn % 36 AS INTEGER) ELSE 0 END AS salt
  FROM dealt
)
SELECT 'fact' AS side, txn_id, merchant_id, salt FROM facts
UNION ALL
SELECT DISTINCT 'dim', NULL, merchant_id, salt FROM facts SEMI JOIN merchants USING (merchant_id)
