-- For each request the requests from it to just before so many seconds later. Times are whole microseconds, so a frame that is
-- one microsecond short leaves out what is exactly that far away.
CREATE MACRO sliding_windows(seconds) AS TABLE
SELECT
  send_at AS opened_at,
  count(*) OVER (
    ORDER BY send_at
    RANGE BETWEEN CURRENT ROW AND to_microseconds(1000000 * seconds - 1) FOLLOWING
  ) AS requests
FROM answer;

-- Requests that wait for their answer, after each change: one more when a request is sent, one less expected_ms later. At one
-- instant the answers come first.
CREATE MACRO in_flight() AS TABLE
WITH changes AS (
  SELECT send_at AS moment, 1 AS step FROM answer
  UNION ALL
  SELECT send_at + to_milliseconds(expected_ms), -1
  FROM answer
  JOIN (SELECT DISTINCT request_id, expected_ms FROM send_queue) AS request USING (request_id)
)
SELECT moment, sum(step) OVER (ORDER BY moment, step ROWS UNBOUNDED PRECEDING) AS waiting
FROM changes;
