-- refused by: precision
-- You flagged drivers whose heap is nearly full at the last sample. A sound heap fills up before each collection; look at what is left after it.
SELECT app_id
FROM driver_metrics
GROUP BY app_id
HAVING arg_max(jvm_heap_memory / jvm_heap_max, ts) > 0.86
