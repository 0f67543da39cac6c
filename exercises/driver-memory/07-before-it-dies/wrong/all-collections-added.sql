-- refused by: precision
-- You added minor collections. They are a sign of many short-lived objects, and a busy driver with a high level is taken for a dying one.
WITH placed AS (
  SELECT app_id, ts, jvm_heap_memory / jvm_heap_max AS share, minor_gc_time + major_gc_time AS gc_time,
    ROW_NUMBER() OVER (PARTITION BY app_id ORDER BY ts DESC) AS from_the_end
  FROM driver_metrics
)
SELECT app_id
FROM placed
WHERE from_the_end <= 6
GROUP BY app_id
HAVING min(share) > 0.75 AND max(gc_time) - min(gc_time) > 200 * epoch(max(ts) - min(ts))
