-- The batches that were too long. Which of them had too big a task, and which were slow for another reason?
SELECT name, batch_id, trigger_execution_ms, num_input_rows, state_rows, watermark
FROM progress
CROSS JOIN sizing
WHERE trigger_execution_ms > trigger_ms
ORDER BY name, batch_id
