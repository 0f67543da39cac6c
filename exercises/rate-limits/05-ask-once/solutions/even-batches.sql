-- The newest good answer of each merchant beside it; those without one are cut into as many equal parts as calls are needed.
WITH newest AS (
  SELECT merchant_id, max(fetched_at) FILTER (status = 200) AS good_at
  FROM answer_cache
  GROUP BY merchant_id
),
due AS (
  SELECT work_items.merchant_id
  FROM work_items
  LEFT JOIN newest ON newest.merchant_id = work_items.merchant_id
  CROSS JOIN batch_api
  WHERE work_items.merchant_id IS NOT NULL
    AND (good_at IS NULL OR as_of - good_at >= INTERVAL 24 HOURS)
  GROUP BY work_items.merchant_id
),
needed AS (
  SELECT CAST(ceil(count(*) / any_value(max_ids)) AS BIGINT) AS calls
  FROM due
  CROSS JOIN batch_api
)
SELECT ntile((SELECT calls FROM needed)) OVER (ORDER BY merchant_id) - 1 AS batch_no, merchant_id
FROM due
