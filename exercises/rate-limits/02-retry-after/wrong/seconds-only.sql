-- You read numbers of seconds alone. The header may be a date as well, and retries that ignore a date are as early as
-- others. Read both formats.
WITH told AS (
  SELECT
    logical_id,
    attempt,
    executor_id,
    ts,
    CASE
      WHEN regexp_full_match(retry_after, '\d+')
        THEN ts + to_milliseconds(latency_ms) + to_seconds(CAST(retry_after AS BIGINT))
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
