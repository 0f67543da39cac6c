-- refused by: recall
-- You flagged nobody. That is never wrong, and finds nothing.
SELECT app_id
FROM driver_metrics
WHERE jvm_heap_memory > jvm_heap_max
