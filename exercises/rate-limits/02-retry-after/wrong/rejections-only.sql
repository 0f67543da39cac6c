-- You look at answers of 429 alone. The header counts with every status, and a server that is out of order sends it with 503.
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
  FROM (SELECT * REPLACE (CASE WHEN status = 429 THEN retry_after END AS retry_after) FROM http_access) AS rejected
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
