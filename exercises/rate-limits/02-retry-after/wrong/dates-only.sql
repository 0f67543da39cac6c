-- You read dates alone. Most headers are a number of seconds, counted from the answer. Read both formats.
WITH told AS (
  SELECT
    logical_id,
    attempt,
    executor_id,
    ts,
    CASE
      WHEN retry_after LIKE '%GMT' THEN try_strptime(retry_after, '%a, %d %b %Y %H:%M:%S GMT')
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
