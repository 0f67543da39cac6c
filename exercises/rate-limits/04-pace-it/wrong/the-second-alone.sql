-- refused by: peak_minute
-- You keep the limit of a second and forget that of a minute. Where it allows fewer requests on average, the schedule breaks it
-- once the first minute's are used up. Take the larger of the two spacings.
WITH numbered AS (
  SELECT request_id, row_number() OVER (ORDER BY request_id) - 1 AS k
  FROM (SELECT DISTINCT request_id FROM send_queue) AS request
)
SELECT request_id, start_at + to_microseconds(k * 1000000 // max_requests) AS send_at
FROM numbered
JOIN api_policy ON window_s = 1
CROSS JOIN send_job
