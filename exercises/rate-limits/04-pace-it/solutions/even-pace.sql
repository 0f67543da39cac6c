-- Request k waits for k spacings, for that limit which makes it later.
WITH numbered AS (
  SELECT request_id, row_number() OVER (ORDER BY request_id) - 1 AS k
  FROM (SELECT DISTINCT request_id FROM send_queue) AS request
)
SELECT request_id, start_at + to_microseconds(max(k * window_s * 1000000 // max_requests)) AS send_at
FROM numbered
CROSS JOIN api_policy
CROSS JOIN send_job
GROUP BY request_id, start_at
