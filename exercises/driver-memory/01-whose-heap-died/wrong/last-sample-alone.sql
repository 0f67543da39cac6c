-- You looked at the last sample of each process. A full collection just before it can have emptied the heap; the peak of ten minutes is asked.
WITH ends AS (
  SELECT app_id, max(ts) AS last_ts
  FROM executor_metrics
  WHERE executor_id = 'driver'
  GROUP BY app_id
)
SELECT
  m.app_id,
  m.executor_id,
  arg_max(m.jvm_heap_memory / m.jvm_heap_max, m.ts) AS peak_share,
  max(m.major_gc_time) AS major_gc_ms,
  arg_max(m.jvm_heap_memory / m.jvm_heap_max, m.ts) > 0.95 AS exhausted
FROM executor_metrics AS m
JOIN ends ON ends.app_id = m.app_id
WHERE m.ts BETWEEN ends.last_ts - INTERVAL 10 MINUTE AND ends.last_ts
GROUP BY m.app_id, m.executor_id
