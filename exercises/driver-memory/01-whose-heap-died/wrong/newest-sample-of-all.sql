-- You counted the ten minutes from the newest sample of the whole table. That belongs to one application; each other one has a last sample of its own.
WITH ends AS (
  SELECT max(ts) AS last_ts
  FROM executor_metrics
)
SELECT
  m.app_id,
  m.executor_id,
  max(m.jvm_heap_memory / m.jvm_heap_max) AS peak_share,
  max(m.major_gc_time) AS major_gc_ms,
  max(m.jvm_heap_memory / m.jvm_heap_max) > 0.95 AS exhausted
FROM executor_metrics AS m
CROSS JOIN ends
WHERE m.ts BETWEEN ends.last_ts - INTERVAL 10 MINUTE AND ends.last_ts
GROUP BY m.app_id, m.executor_id
