-- refused by: answered
-- You take every cached answer of 200, however old. Those of 24 hours and more are too old, and their merchants go without
-- an answer.
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
    )
)
SELECT (row_number() OVER (ORDER BY merchant_id) - 1) // max_ids AS batch_no, merchant_id
FROM due
CROSS JOIN batch_api
