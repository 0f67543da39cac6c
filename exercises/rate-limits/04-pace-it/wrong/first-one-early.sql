-- refused by: not_before_start
-- Your numbers begin too low, so the first request goes before the start. Number from 0: row_number() - 1.
WITH numbered AS (
  SELECT request_id, row_number() OVER (ORDER BY request_id) - 2 AS k
  FROM (SELECT DISTINCT request_id FROM send_queue) AS request
)
SELECT request_id, start_at + to_microseconds(max(k * window_s * 1000000 // max_requests)) AS send_at
FROM numbered
CROSS JOIN api_policy
CROSS JOIN send_job
GROUP BY request_id, start_at
