-- A long task is a symptom. What did it have to read?
WITH counted AS (
  SELECT
    stage_id,
    task_index,
    host,
    remote_bytes_read + local_bytes_read AS bytes,
    executor_run_time_ms AS ms
  FROM spark_task_end
  QUALIFY stage_attempt_id = max(stage_attempt_id) OVER (PARTITION BY stage_id)
    AND row_number() OVER (
      PARTITION BY stage_id, stage_attempt_id, task_index ORDER BY failed OR killed, attempt DESC
    ) = 1
)
SELECT
  stage_id,
  CASE WHEN max(ms) > 5 * quantile_disc(ms, 0.5) THEN 'data_skew' ELSE 'balanced' END AS verdict,
  CAST(NULL AS INTEGER) AS task_index,
  CAST(NULL AS VARCHAR) AS host
FROM counted
GROUP BY stage_id
