-- What each partition left behind. How much is it for a batch, and which batches are here twice?
SELECT name, run_id, batch_id, partition_id, latest_offset - end_offset AS behind
FROM source_progress
ORDER BY name, batch_id, ts, partition_id
