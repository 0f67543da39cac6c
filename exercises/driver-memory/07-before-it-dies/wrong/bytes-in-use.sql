-- refused by: recall
-- You compared bytes. Heaps differ in size: 8 GiB are half of one and more than another has.
WITH placed AS (
  SELECT app_id, ts, jvm_heap_memory, major_gc_time, ROW_NUMBER() OVER (PARTITION BY app_id ORDER BY ts DESC) AS from_the_end
  FROM driver_metrics
)
SELECT app_id
FROM placed
WHERE from_the_end <= 6
GROUP BY app_id
HAVING min(jvm_heap_memory) > 6000000000 AND max(major_gc_time) - min(major_gc_time) > 200 * epoch(max(ts) - min(ts))
