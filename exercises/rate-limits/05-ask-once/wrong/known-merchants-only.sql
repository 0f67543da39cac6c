-- refused by: answered
-- You ask only for merchants that are in the cache already. Those that were never asked for are missing there, and need it
-- most.
WITH due AS (
  SELECT DISTINCT merchant_id
  FROM work_items
  WHERE merchant_id IS NOT NULL
    AND merchant_id IN (SELECT merchant_id FROM answer_cache)
    AND NOT EXISTS (
      SELECT 1
      FROM answer_cache
      CROSS JOIN batch_api
      WHERE answer_cache.merchant_id = work_items.merchant_id
        AND status = 200
        AND fetched_at > as_of - INTERVAL 1 DAY
    )
)
SELECT (row_number() OVER (ORDER BY merchant_id) - 1) // max_ids AS batch_no, merchant_id
FROM due
CROSS JOIN batch_api
