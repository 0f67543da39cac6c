-- refused by: precision
-- You flag queries whose last batch took longer than its trigger. Some of these keep up, and those with too low a cap are in
-- time with every batch.
SELECT name
FROM batches
GROUP BY name
HAVING max_by(trigger_execution_ms, batch_id) > 10000
