-- refused by: makespan
-- You give each of the five partitions a fifth of the rate. They are of different sizes, so the largest goes on alone at a
-- fifth of the rate when the others are done, and the rest of the quota is unused. Deal the requests out evenly.
WITH numbered AS (
  SELECT request_id, partition_id, row_number() OVER (PARTITION BY partition_id ORDER BY request_id) - 1 AS k
  FROM (SELECT DISTINCT request_id, partition_id FROM send_queue) AS request
)
SELECT
  request_id,
  start_at + to_microseconds(max((5 * k + partition_id) * window_s * 1000000 // max_requests)) AS send_at
FROM numbered
CROSS JOIN api_policy
CROSS JOIN send_job
GROUP BY request_id, start_at
