-- refused by: wanted
-- You renew what is old in the cache. Some of those merchants have no transaction tonight, so nobody needs the answer.
WITH due AS (
  SELECT merchant_id FROM work_items WHERE merchant_id IS NOT NULL
  UNION
  SELECT merchant_id FROM answer_cache
  EXCEPT
  SELECT merchant_id
  FROM answer_cache
  CROSS JOIN batch_api
  WHERE status = 200 AND fetched_at > as_of - INTERVAL 1 DAY
)
SELECT (row_number() OVER (ORDER BY merchant_id) - 1) // max_ids AS batch_no, merchant_id
FROM due
CROSS JOIN batch_api
