-- A sample is in the window where the driver has one at or after it, and none more than ten minutes after it.
SELECT
  m.app_id,
  m.executor_id,
  max(m.jvm_heap_memory / m.jvm_heap_max) AS peak_share,
  max(m.major_gc_time) AS major_gc_ms,
  bool_or(m.jvm_heap_memory / m.jvm_heap_max > 0.95) AS exhausted
FROM executor_metrics AS m
WHERE EXISTS (
  SELECT 1 FROM executor_metrics AS d
  WHERE d.app_id = m.app_id AND d.executor_id = 'driver' AND d.ts >= m.ts
)
AND NOT EXISTS (
  SELECT 1 FROM executor_metrics AS d
  WHERE d.app_id = m.app_id AND d.executor_id = 'driver' AND d.ts > m.ts + INTERVAL 10 MINUTE
)
GROUP BY m.app_id, m.executor_id
