-- The last six samples together: the lowest share of the heap, and the growth of the counter over the time between.
WITH placed AS (
  SELECT
    app_id,
    ts,
    jvm_heap_memory / jvm_heap_max AS share,
    major_gc_time,
    ROW_NUMBER() OVER (PARTITION BY app_id ORDER BY ts DESC) AS from_the_end
  FROM driver_metrics
)
SELECT app_id
FROM placed
WHERE from_the_end <= 6
GROUP BY app_id
HAVING min(share) > 0.75
  AND max(major_gc_time) - min(major_gc_time) > 200 * epoch(max(ts) - min(ts))
