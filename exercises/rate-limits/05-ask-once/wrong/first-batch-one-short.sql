-- refused by: calls
-- You divide row_number(), which begins at 1. The first batch is one short, and where the merchants fill their batches exactly
-- the last one needs a call of its own. Subtract 1 first.
WITH due AS (
  SELECT DISTINCT merchant_id
  FROM work_items
  WHERE merchant_id IS NOT NULL
    AND NOT EXISTS (
      SELECT 1
      FROM answer_cache
      CROSS JOIN batch_api
      WHERE answer_cache.merchant_id = work_items.merchant_id
        AND status = 200
        AND fetched_at > as_of - INTERVAL 1 DAY
    )
)
SELECT row_number() OVER (ORDER BY merchant_id) // max_ids AS batch_no, merchant_id
FROM due
CROSS JOIN batch_api
