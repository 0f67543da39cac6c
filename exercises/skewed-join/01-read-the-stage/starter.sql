-- One row for each attempt of a task. Which of them count?
SELECT
  stage_id,
  count(*) AS tasks,
  CAST(NULL AS BIGINT) AS p50_bytes,
  max(remote_bytes_read + local_bytes_read) AS max_bytes,
  CAST(NULL AS BIGINT) AS p50_ms,
  max(executor_run_time_ms) AS max_ms,
  CAST(NULL AS DOUBLE) AS byte_ratio
FROM spark_task_end
GROUP BY stage_id
