-- From the retry's side: look back at the answer before it. A date is put together from its parts, the month by its place
-- among the twelve.
WITH looked_back AS (
  SELECT
    logical_id, attempt - 1 AS attempt, executor_id, ts AS next_ts,
    LAG(epoch_us(ts) + 1000 * latency_ms) OVER w AS answered_us,
    LAG(retry_after) OVER w AS header
  FROM http_access
  WINDOW w AS (PARTITION BY logical_id ORDER BY attempt)
),
allowed AS (
  SELECT
    *,
    CASE
      WHEN header SIMILAR TO '[0-9]+' THEN make_timestamp(answered_us + 1000000 * CAST(header AS BIGINT))
      WHEN length(header) = 29 THEN make_timestamp(
        CAST(substr(header, 13, 4) AS BIGINT),
        CAST((position(substr(header, 9, 3) IN 'JanFebMarAprMayJunJulAugSepOctNovDec') + 2) / 3 AS BIGINT),
        CAST(substr(header, 6, 2) AS BIGINT),
        CAST(substr(header, 18, 2) AS BIGINT),
        CAST(substr(header, 21, 2) AS BIGINT),
        CAST(substr(header, 24, 2) AS DOUBLE)
      )
    END AS not_before
  FROM looked_back
)
SELECT logical_id, attempt, executor_id, not_before, next_ts, epoch(not_before - next_ts) * 1000 AS early_ms
FROM allowed
WHERE epoch_us(not_before) - epoch_us(next_ts) > 0
