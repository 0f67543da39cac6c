-- Step by step: a step is bad where the heap is nearly full and the collections took much of it. The last three all are.
WITH steps AS (
  SELECT
    app_id,
    ts,
    jvm_heap_memory > 0.75 * jvm_heap_max
      AND major_gc_time - LAG(major_gc_time) OVER w > 200 * epoch(ts - LAG(ts) OVER w) AS is_bad
  FROM driver_metrics
  WINDOW w AS (PARTITION BY app_id ORDER BY ts)
)
SELECT app_id
FROM (SELECT app_id, max_by(is_bad, ts, 3) AS latest FROM steps GROUP BY app_id) AS last_three
WHERE latest = [true, true, true]
