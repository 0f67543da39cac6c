-- You took the peak of the whole night. A heap that was nearly full for a moment long before the end had nothing to do with it; only the ten minutes before the driver's last sample count.
SELECT
  app_id,
  executor_id,
  max(jvm_heap_memory / jvm_heap_max) AS peak_share,
  max(major_gc_time) AS major_gc_ms,
  max(jvm_heap_memory / jvm_heap_max) > 0.95 AS exhausted
FROM executor_metrics
GROUP BY app_id, executor_id
