-- refused by: peak_second
-- You rounded the spacing down to whole milliseconds and multiplied it. For 6 a second that is 166 ms, and the seventh request
-- goes 4 ms before a second is over. Multiply first and divide last, or round up.
WITH numbered AS (
  SELECT request_id, row_number() OVER (ORDER BY request_id) - 1 AS k
  FROM (SELECT DISTINCT request_id FROM send_queue) AS request
)
SELECT request_id, start_at + to_milliseconds(k * max(window_s * 1000 // max_requests)) AS send_at
FROM numbered
CROSS JOIN api_policy
CROSS JOIN send_job
GROUP BY request_id, start_at, k
