-- You count milliseconds by their boundaries, so a retry that is 0.4 ms early is 0 or 1 ms early. Take microseconds and divide
-- by 1000.
WITH told AS (
  SELECT
    logical_id,
    attempt,
    executor_id,
    ts,
    CASE
      WHEN regexp_full_match(retry_after, '\d+')
        THEN ts + to_milliseconds(latency_ms) + to_seconds(CAST(retry_after AS BIGINT))
      ELSE try_strptime(retry_after, '%a, %d %b %Y %H:%M:%S GMT')
    END AS not_before
  FROM http_access
),
followed AS (
  SELECT
    logical_id,
    attempt,
    LEAD(executor_id) OVER (PARTITION BY logical_id ORDER BY attempt) AS executor_id,
    not_before,
    LEAD(ts) OVER (PARTITION BY logical_id ORDER BY attempt) AS next_ts
  FROM told
)
SELECT
  logical_id, attempt, executor_id, not_before, next_ts,
  CAST(date_diff('millisecond', next_ts, not_before) AS DOUBLE) AS early_ms
FROM followed
WHERE next_ts < not_before
