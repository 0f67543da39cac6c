-- You compare with the next request of the executor. It may be about another question, which the header says nothing of, and
-- the retry may come from another executor. The retry is the next attempt with the same logical_id.
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
    executor_id,
    not_before,
    LEAD(ts) OVER (PARTITION BY executor_id ORDER BY ts, logical_id, attempt) AS next_ts
  FROM told
)
SELECT
  logical_id, attempt, executor_id, not_before, next_ts,
  date_diff('microsecond', next_ts, not_before) / 1000 AS early_ms
FROM followed
WHERE next_ts < not_before
