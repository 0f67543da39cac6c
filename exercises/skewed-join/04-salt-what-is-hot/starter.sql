-- The join as it is: every salt is 0. The hot merchant fills a partition.
SELECT 'fact' AS side, txn_id, merchant_id, CAST(0 AS INTEGER) AS salt
FROM transactions
WHERE merchant_id IS NOT NULL
UNION ALL
SELECT 'dim', NULL, merchant_id, 0
FROM merchants
