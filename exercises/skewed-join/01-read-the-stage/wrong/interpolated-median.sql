-- The median was interpolated: of two values in the middle it is their mean, which no task read. Asked for is a value that
-- some task has, the lower of the two.
WITH last_attempts AS (
  SELECT *
  FROM spark_task_end
  QUALIFY stage_attempt_id = max(stage_attempt_id) OVER (PARTITION BY stage_id)
),
numbered AS (
  SELECT
    stage_id,
    remote_bytes_read + local_bytes_read AS bytes,
    executor_run_time_ms AS ms,
    row_number() OVER (PARTITION BY stage_id, task_index ORDER BY failed OR killed, attempt DESC) AS place
  FROM last_attempts
)
SELECT
  stage_id,
  count(*) AS tasks,
  CAST(median(bytes) AS BIGINT) AS p50_bytes,
  max(bytes) AS max_bytes,
  CAST(median(ms) AS BIGINT) AS p50_ms,
  max(ms) AS max_ms,
  max(bytes) / nullif(CAST(median(bytes) AS BIGINT), 0) AS byte_ratio
FROM numbered
WHERE place = 1
GROUP BY stage_id
