-- Drivers whose heap was nearly full at some time. Which of them are about to die?
SELECT DISTINCT app_id
FROM driver_metrics
WHERE jvm_heap_memory > 0.85 * jvm_heap_max
