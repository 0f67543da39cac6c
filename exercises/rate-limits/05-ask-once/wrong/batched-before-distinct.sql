-- refused by: key
-- You cut the transactions into batches and made the merchants distinct within each. A merchant of many transactions is still
-- in many batches. Make the merchants distinct first.
WITH due AS (
  SELECT merchant_id, item_id
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
SELECT DISTINCT (row_number() OVER (ORDER BY item_id) - 1) // max_ids AS batch_no, merchant_id
FROM due
CROSS JOIN batch_api
