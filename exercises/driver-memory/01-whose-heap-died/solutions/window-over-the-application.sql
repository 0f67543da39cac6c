-- The driver's last instant is put beside every sample by a window, and the samples are filtered by it.
WITH timed AS (
  SELECT
    app_id,
    executor_id,
    ts,
    jvm_heap_memory,
    jvm_heap_max,
    major_gc_time,
    max(CASE WHEN executor_id = 'driver' THEN ts END) OVER (PARTITION BY app_id) AS last_ts
  FROM executor_metrics
)
SELECT
  app_id,
  executor_id,
  max(jvm_heap_memory) / max(jvm_heap_max) AS peak_share,
  max(major_gc_time) AS major_gc_ms,
  bool_or(jvm_heap_memory * 100 > jvm_heap_max * 95) AS exhausted
FROM timed
WHERE ts <= last_ts AND ts + INTERVAL 10 MINUTE >= last_ts
GROUP BY app_id, executor_id
