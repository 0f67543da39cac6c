-- Set difference: all merchants except those with a good answer. Deal them out to the calls in turn.
WITH due AS (
  SELECT merchant_id FROM work_items WHERE merchant_id IS NOT NULL
  EXCEPT
  SELECT merchant_id
  FROM answer_cache
  JOIN batch_api ON date_diff('microsecond', fetched_at, as_of) < 86400000000
  WHERE status = 200
)
SELECT
  rank() OVER (ORDER BY merchant_id) % (
    SELECT (count(*) + max_ids - 1) // max_ids FROM due CROSS JOIN batch_api GROUP BY max_ids
  ) AS batch_no,
  merchant_id
FROM due
