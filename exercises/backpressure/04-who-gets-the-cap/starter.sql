-- What the last batch of each query left behind. How is the cap shared out?
SELECT name, partition_id, end_offset, latest_offset - end_offset AS lag, max_offsets_per_trigger
FROM source_progress
CROSS JOIN sizing
WHERE (name, ts) IN (SELECT (name, max(ts)) FROM source_progress GROUP BY name)
ORDER BY name, partition_id
