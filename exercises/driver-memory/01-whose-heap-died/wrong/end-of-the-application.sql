-- You ended the window at the application's last sample. That may be an executor's, taken after the driver has died.
WITH ends AS (
  SELECT app_id, max(ts) AS last_ts
  FROM executor_metrics
  GROUP BY app_id
)
SELECT
  m.app_id,
  m.executor_id,
  max(m.jvm_heap_memory / m.jvm_heap_max) AS peak_share,
  max(m.major_gc_time) AS major_gc_ms,
  max(m.jvm_heap_memory / m.jvm_heap_max) > 0.95 AS exhausted
FROM executor_metrics AS m
JOIN ends ON ends.app_id = m.app_id
WHERE m.ts BETWEEN ends.last_ts - INTERVAL 10 MINUTE AND ends.last_ts
GROUP BY m.app_id, m.executor_id
