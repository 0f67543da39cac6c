-- refused by: key
-- You send each row. Rows with the same request_id are one request, written twice by a task that ran twice. Make them distinct
-- before you number them.
SELECT
  request_id,
  start_at + to_microseconds(max(k * window_s * 1000000 // max_requests)) AS send_at
FROM (SELECT entry_id, request_id, row_number() OVER (ORDER BY entry_id) - 1 AS k FROM send_queue) AS numbered
CROSS JOIN api_policy
CROSS JOIN send_job
GROUP BY entry_id, request_id, start_at
