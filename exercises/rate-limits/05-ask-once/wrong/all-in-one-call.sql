-- refused by: largest_batch
-- You put all merchants into one call. It takes no more than max_ids.
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
SELECT CAST(0 AS BIGINT) AS batch_no, merchant_id
FROM due
CROSS JOIN batch_api
