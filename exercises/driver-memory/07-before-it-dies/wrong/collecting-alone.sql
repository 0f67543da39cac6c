-- refused by: precision
-- You looked at the collections alone. Where something calls System.gc() all the time, they take long and free much.
WITH placed AS (
  SELECT app_id, ts, major_gc_time, ROW_NUMBER() OVER (PARTITION BY app_id ORDER BY ts DESC) AS from_the_end
  FROM driver_metrics
)
SELECT app_id
FROM placed
WHERE from_the_end <= 6
GROUP BY app_id
HAVING max(major_gc_time) - min(major_gc_time) > 200 * epoch(max(ts) - min(ts))
