-- Four tasks with as many requests each, every one at a quarter of the rate, and each a quarter of its pause behind the one
-- before.
WITH dealt AS (
  SELECT request_id, ntile(4) OVER (ORDER BY request_id) - 1 AS task
  FROM send_queue
  GROUP BY request_id
),
limits AS (
  SELECT
    max(CASE window_s WHEN 1 THEN max_requests END) AS a_second,
    max(CASE window_s WHEN 60 THEN max_requests END) AS a_minute
  FROM api_policy
),
turns AS (
  SELECT request_id, 4 * (row_number() OVER (PARTITION BY task ORDER BY request_id) - 1) + task AS turn
  FROM dealt
)
SELECT request_id, start_at + to_microseconds(greatest(turn * 1000000 // a_second, turn * 60000000 // a_minute)) AS send_at
FROM turns
CROSS JOIN limits
CROSS JOIN send_job
