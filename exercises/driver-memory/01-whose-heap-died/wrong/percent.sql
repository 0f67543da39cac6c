-- You returned percent. The share goes from 0 to 1.
WITH ends AS (
  SELECT app_id, max(ts) AS last_ts
  FROM executor_metrics
  WHERE executor_id = 'driver'
  GROUP BY app_id
)
SELECT
  m.app_id,
  m.executor_id,
  100 * max(m.jvm_heap_memory / m.jvm_heap_max) AS peak_share,
  max(m.major_gc_time) AS major_gc_ms,
  max(m.jvm_heap_memory / m.jvm_heap_max) > 0.95 AS exhausted
FROM executor_metrics AS m
JOIN ends ON ends.app_id = m.app_id
WHERE m.ts BETWEEN ends.last_ts - INTERVAL 10 MINUTE AND ends.last_ts
GROUP BY m.app_id, m.executor_id
