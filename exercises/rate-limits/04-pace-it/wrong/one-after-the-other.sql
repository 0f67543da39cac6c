-- refused by: makespan
-- You leave a second between any two requests. That keeps every limit and takes far longer than need be: use what is allowed.
WITH numbered AS (
  SELECT request_id, row_number() OVER (ORDER BY request_id) - 1 AS k
  FROM (SELECT DISTINCT request_id FROM send_queue) AS request
)
SELECT request_id, start_at + to_seconds(k * max_wait) AS send_at
FROM numbered
CROSS JOIN (SELECT CAST(ceil(max(window_s / max_requests)) AS BIGINT) AS max_wait FROM api_policy) AS pace
CROSS JOIN send_job
