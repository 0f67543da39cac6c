-- refused by: all_requests
-- You left out every request that has more than one row. A copy is to be sent once, not never.
WITH numbered AS (
  SELECT request_id, row_number() OVER (ORDER BY request_id) - 1 AS k
  FROM send_queue
  GROUP BY request_id
  HAVING count(*) = 1
)
SELECT request_id, start_at + to_microseconds(max(k * window_s * 1000000 // max_requests)) AS send_at
FROM numbered
CROSS JOIN api_policy
CROSS JOIN send_job
GROUP BY request_id, start_at
