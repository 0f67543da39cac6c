-- Use up what a minute allows at the pace of the second, then wait for the next minute: faster than an even pace wherever the
-- limit of the minute binds.
WITH request AS (
  SELECT request_id, row_number() OVER (ORDER BY min(entry_id)) - 1 AS k
  FROM send_queue
  GROUP BY request_id
),
batched AS (
  SELECT request_id, k // least(a_minute, 60 * a_second) AS batch, k % least(a_minute, 60 * a_second) AS place, a_second
  FROM request
  CROSS JOIN (SELECT max_requests AS a_second FROM api_policy WHERE window_s = 1) AS s
  CROSS JOIN (SELECT max_requests AS a_minute FROM api_policy WHERE window_s = 60) AS m
)
SELECT request_id, start_at + to_microseconds(batch * 60000000 + place * 1000000 // a_second) AS send_at
FROM batched
CROSS JOIN send_job
