-- refused by: peak_second
-- You give each clock second its share of requests and leave to chance when in it they go. The late ones of one second and the
-- early ones of the next are less than a second apart, so a sliding window holds up to twice the limit.
WITH numbered AS (
  SELECT request_id, row_number() OVER (ORDER BY request_id) - 1 AS k
  FROM (SELECT DISTINCT request_id FROM send_queue) AS request
)
SELECT
  request_id,
  start_at + to_microseconds(
    max(CAST(floor(k * window_s / max_requests) AS BIGINT)) * 1000000 + CAST(md5_number_lower(request_id) % 1000000 AS BIGINT)
  ) AS send_at
FROM numbered
CROSS JOIN api_policy
CROSS JOIN send_job
GROUP BY request_id, start_at
