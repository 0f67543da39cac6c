-- Of each task the latest attempt was taken. But the latest one may be a speculative copy that was killed, because the
-- attempt before it succeeded: that one counts.
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
    row_number() OVER (PARTITION BY stage_id, task_index ORDER BY attempt DESC) AS place
  FROM last_attempts
)
SELECT
  stage_id,
  count(*) AS tasks,
  quantile_disc(bytes, 0.5) AS p50_bytes,
  max(bytes) AS max_bytes,
  quantile_disc(ms, 0.5) AS p50_ms,
  max(ms) AS max_ms,
  max(bytes) / nullif(quantile_disc(bytes, 0.5), 0) AS byte_ratio
FROM numbered
WHERE place = 1
GROUP BY stage_id
