-- What the API asked for: the retry before the header's time. A night on which most of the headers were ignored.
SELECT told.night
FROM nightly_access AS told
JOIN nightly_access AS retry ON retry.logical_id = told.logical_id AND retry.attempt = told.attempt + 1
WHERE told.retry_after IS NOT NULL
GROUP BY told.night
HAVING median(epoch(retry.ts - told.ts) - told.latency_ms / 1000 - CAST(told.retry_after AS INTEGER)) < 0
