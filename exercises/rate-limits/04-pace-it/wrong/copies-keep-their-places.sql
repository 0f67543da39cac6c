-- refused by: makespan
-- You numbered the rows and kept the first of each request. The places of the others stay empty, so the schedule has holes and
-- lasts longer. Make the requests distinct before you number them.
SELECT
  request_id,
  start_at + to_microseconds(max(k * window_s * 1000000 // max_requests)) AS send_at
FROM (
  SELECT request_id, max(k) AS k
  FROM (SELECT request_id, row_number() OVER (ORDER BY request_id) - 1 AS k FROM send_queue) AS row_numbered
  GROUP BY request_id
) AS numbered
CROSS JOIN api_policy
CROSS JOIN send_job
GROUP BY request_id, start_at
