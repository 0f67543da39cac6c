-- refused by: peak_second
-- You send all that a minute allows at once and wait for the next minute. The limit of a second holds as well.
WITH numbered AS (
  SELECT request_id, row_number() OVER (ORDER BY request_id) - 1 AS k
  FROM (SELECT DISTINCT request_id FROM send_queue) AS request
)
SELECT request_id, start_at + to_seconds(k // max_requests * 60) AS send_at
FROM numbered
JOIN api_policy ON window_s = 60
CROSS JOIN send_job
