-- One SELECT for each format, then a join with the attempt whose number is one higher. A number of seconds is what nothing
-- is left of without its digits.
WITH waits AS (
  SELECT logical_id, attempt, ts + INTERVAL 1 MILLISECOND * latency_ms + INTERVAL 1 SECOND * CAST(retry_after AS INTEGER) AS not_before
  FROM http_access
  WHERE retry_after <> '' AND translate(retry_after, '0123456789', '') = ''
  UNION ALL
  SELECT logical_id, attempt, strptime(retry_after, '%a, %d %b %Y %H:%M:%S GMT')
  FROM http_access
  WHERE retry_after LIKE '%GMT'
)
SELECT
  waits.logical_id, waits.attempt, retry.executor_id, waits.not_before, retry.ts AS next_ts,
  (epoch_us(waits.not_before) - epoch_us(retry.ts)) / 1000 AS early_ms
FROM waits
JOIN http_access AS retry ON retry.logical_id = waits.logical_id AND retry.attempt = waits.attempt + 1
WHERE waits.not_before > retry.ts
