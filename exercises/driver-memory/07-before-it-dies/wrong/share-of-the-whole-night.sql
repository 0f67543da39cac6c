-- refused by: precision
-- You took the share of the whole night. The counter remembers what is over, and what began minutes ago hardly shows in it.
SELECT app_id
FROM driver_metrics
GROUP BY app_id
HAVING (max(major_gc_time) - min(major_gc_time)) > 150 * epoch(max(ts) - min(ts))
