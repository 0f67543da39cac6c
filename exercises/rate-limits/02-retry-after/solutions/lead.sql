-- The instant that the header names, beside the next attempt of the same question.
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
    LEAD(executor_id) OVER w AS executor_id,
    not_before,
    LEAD(ts) OVER w AS next_ts
  FROM told
  WINDOW w AS (PARTITION BY logical_id ORDER BY attempt)
)
SELECT
  logical_id, attempt, executor_id, not_before, next_ts,
  date_diff('microsecond', next_ts, not_before) / 1000 AS early_ms
FROM followed
WHERE next_ts < not_before
