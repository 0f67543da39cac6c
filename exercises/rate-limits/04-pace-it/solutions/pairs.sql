-- Two at once and then twice the pause. As limits are even, no window has half a pair too many, and two pairs fit into the
-- connection pool.
WITH placed AS (
  SELECT request_id, dense_rank() OVER (ORDER BY request_id) AS place
  FROM send_queue
)
SELECT DISTINCT
  request_id,
  (SELECT start_at FROM send_job) + to_microseconds(greatest(
    (SELECT (place - 1) // 2 * 2000000 // max_requests FROM api_policy WHERE window_s = 1),
    (SELECT (place - 1) // 2 * 120000000 // max_requests FROM api_policy WHERE window_s = 60)
  )) AS send_at
FROM placed
