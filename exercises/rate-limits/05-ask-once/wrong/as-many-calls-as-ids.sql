-- refused by: calls
-- You cut the merchants into max_ids parts. max_ids is how many merchants fit into a call, not how many calls there are.
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
SELECT ntile(max_ids) OVER (ORDER BY merchant_id) - 1 AS batch_no, merchant_id
FROM due
CROSS JOIN batch_api
