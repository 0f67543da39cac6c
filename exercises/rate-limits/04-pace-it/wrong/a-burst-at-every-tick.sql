-- refused by: in_flight
-- You send the whole share of a second at its first instant. That keeps the limit of a second, but has more requests in flight
-- than the connection pool holds: those that find no connection wait, and leave when they can and not when they should.
WITH numbered AS (
  SELECT request_id, row_number() OVER (ORDER BY request_id) - 1 AS k
  FROM (SELECT DISTINCT request_id FROM send_queue) AS request
)
SELECT
  request_id,
  start_at + to_seconds(k // a_second * greatest(1, CAST(ceil(60 * a_second / a_minute) AS BIGINT))) AS send_at
FROM numbered
CROSS JOIN (SELECT max_requests AS a_second FROM api_policy WHERE window_s = 1) AS s
CROSS JOIN (SELECT max_requests AS a_minute FROM api_policy WHERE window_s = 60) AS m
CROSS JOIN send_job
