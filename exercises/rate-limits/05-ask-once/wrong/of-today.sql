-- refused by: not_at_hand
-- You take answers of the same date. At noon an answer from the evening before is younger than 24 hours, and you ask again.
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
        AND CAST(fetched_at AS DATE) = CAST(as_of AS DATE)
    )
)
SELECT (row_number() OVER (ORDER BY merchant_id) - 1) // max_ids AS batch_no, merchant_id
FROM due
CROSS JOIN batch_api
