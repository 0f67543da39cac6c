-- refused by: recall
-- You asked that the heap was full all night. A driver that was well for hours can die in minutes.
WITH placed AS (
  SELECT
    app_id,
    ts,
    min(jvm_heap_memory / jvm_heap_max) OVER (PARTITION BY app_id) AS lowest_share,
    major_gc_time,
    ROW_NUMBER() OVER (PARTITION BY app_id ORDER BY ts DESC) AS from_the_end
  FROM driver_metrics
)
SELECT app_id
FROM placed
WHERE from_the_end <= 6
GROUP BY app_id
HAVING min(lowest_share) > 0.75 AND max(major_gc_time) - min(major_gc_time) > 200 * epoch(max(ts) - min(ts))
