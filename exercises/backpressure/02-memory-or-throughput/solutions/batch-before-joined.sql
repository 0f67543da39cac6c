-- Each batch as one struct, the last report of it, joined to the batch whose number is one less. Offsets are the same in every
-- run of a batch, so its rows can be taken from all of them, each partition once.
WITH reports AS (
  SELECT name, batch_id, max_by(progress, ts) AS report
  FROM progress
  GROUP BY name, batch_id
),
partitions AS (
  SELECT DISTINCT name, batch_id, partition_id, end_offset - CASE WHEN batch_id > 0 THEN start_offset ELSE 0 END AS taken
  FROM source_progress
)
SELECT
  this.name,
  this.batch_id,
  sum(taken) / any_value(this.report.trigger_execution_ms / 1000) AS processed_rps,
  max(taken * bytes_per_row * expansion) / pow(2, 30) AS task_mem_gib,
  any_value(this.report.state_rows - before.report.state_rows) AS state_growth,
  CASE
    WHEN bool_or(taken * bytes_per_row * expansion * executor_cores > executor_memory_bytes) THEN 'task_too_big'
    WHEN bool_or(this.report.state_rows > before.report.state_rows AND this.report.watermark IS NULL) THEN 'state_growth'
    ELSE 'too_slow'
  END AS verdict
FROM reports AS this
LEFT JOIN reports AS before ON before.name = this.name AND before.batch_id = this.batch_id - 1
JOIN partitions ON partitions.name = this.name AND partitions.batch_id = this.batch_id
JOIN sizing ON this.report.trigger_execution_ms > trigger_ms
GROUP BY this.name, this.batch_id
