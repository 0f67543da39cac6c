-- You cast whatever can be cast to a number. '1.5' becomes 2 and '-1' a second before the answer, but neither is a valid
-- header, so neither asks for anything. Accept digits alone.
WITH told AS (
  SELECT
    logical_id,
    attempt,
    executor_id,
    ts,
    CASE
      WHEN TRY_CAST(retry_after AS BIGINT) IS NOT NULL
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
  date_diff('microsecond', next_ts, not_before) / 1000 AS early_ms
FROM followed
WHERE next_ts < not_before
