-- refused by: not-null
-- You ask for NULL. A transaction without a merchant has nothing to ask for, but DISTINCT keeps NULL as a value. Leave it
-- out.
WITH due AS (
  SELECT DISTINCT merchant_id
  FROM work_items
  WHERE NOT EXISTS (
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
