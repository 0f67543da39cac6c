-- Rejected attempts with their header. When was the next attempt allowed, and when did it come?
SELECT logical_id, attempt, ts, latency_ms, status, retry_after
FROM http_access
WHERE retry_after IS NOT NULL
ORDER BY logical_id, attempt
