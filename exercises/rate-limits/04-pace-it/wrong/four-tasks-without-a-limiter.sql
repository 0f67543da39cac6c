-- refused by: peak_second
-- You let four tasks send whenever an answer has come. That bounds the requests in flight and not their rate, which is four
-- divided by the latency. Give the tasks a pace.
WITH dealt AS (
  SELECT request_id, expected_ms, row_number() OVER (ORDER BY request_id) AS k
  FROM (SELECT DISTINCT request_id, expected_ms FROM send_queue) AS request
)
SELECT
  request_id,
  start_at + to_milliseconds(CAST(coalesce(
    sum(expected_ms) OVER (PARTITION BY k % 4 ORDER BY k ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0
  ) AS BIGINT)) AS send_at
FROM dealt
CROSS JOIN send_job
