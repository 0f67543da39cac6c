-- You take the first run of a batch. When it was run again, it took another time and left another state.
WITH last_reports AS (
  SELECT name, run_id, batch_id, trigger_execution_ms, state_rows, watermark
  FROM progress
  QUALIFY ROW_NUMBER() OVER (PARTITION BY name, batch_id ORDER BY ts) = 1
),
grown AS (
  SELECT
    name,
    run_id,
    batch_id,
    trigger_execution_ms,
    watermark,
    state_rows - LAG(state_rows) OVER (PARTITION BY name ORDER BY batch_id) AS state_growth
  FROM last_reports
),
tasks AS (
  SELECT
    name,
    run_id,
    batch_id,
    sum(end_offset - coalesce(start_offset, 0)) AS rows_read,
    max(end_offset - coalesce(start_offset, 0)) AS largest
  FROM source_progress
  GROUP BY name, run_id, batch_id
)
SELECT
  name,
  batch_id,
  rows_read * 1000 / trigger_execution_ms AS processed_rps,
  largest * bytes_per_row * expansion / 1073741824 AS task_mem_gib,
  state_growth,
  CASE
    WHEN largest * bytes_per_row * expansion > executor_memory_bytes / executor_cores THEN 'task_too_big'
    WHEN watermark IS NULL AND state_growth > 0 THEN 'state_growth'
    ELSE 'too_slow'
  END AS verdict
FROM grown
JOIN tasks USING (name, run_id, batch_id)
CROSS JOIN sizing
WHERE trigger_execution_ms > trigger_ms
