-- refused by: not_at_hand
-- You ask for every merchant, whatever is at hand. Leave out those with a good answer.
WITH due AS (
  SELECT DISTINCT merchant_id
  FROM work_items
  WHERE merchant_id IS NOT NULL
    AND NOT EXISTS (
      SELECT 1
      FROM answer_cache
      CROSS JOIN batch_api
      WHERE answer_cache.merchant_id = work_items.merchant_id
        AND false
        AND fetched_at > as_of - INTERVAL 1 DAY
    )
)
SELECT (row_number() OVER (ORDER BY merchant_id) - 1) // max_ids AS batch_no, merchant_id
FROM due
CROSS JOIN batch_api
