-- You divided by the largest heap of the application. Driver and executors have heaps of different size, and each is full at its own.
WITH largest AS (
  SELECT app_id, max(jvm_heap_max) AS heap FROM executor_metrics GROUP BY app_id
),
ends AS (
  SELECT app_id, max(ts) AS last_ts
  FROM executor_metrics
  WHERE executor_id = 'driver'
  GROUP BY app_id
)
SELECT
  m.app_id,
  m.executor_id,
  max(m.jvm_heap_memory / largest.heap) AS peak_share,
  max(m.major_gc_time) AS major_gc_ms,
  max(m.jvm_heap_memory / largest.heap) > 0.95 AS exhausted
FROM executor_metrics AS m
JOIN ends ON ends.app_id = m.app_id
JOIN largest ON largest.app_id = m.app_id
WHERE m.ts BETWEEN ends.last_ts - INTERVAL 10 MINUTE AND ends.last_ts
GROUP BY m.app_id, m.executor_id, largest.heap
