-- Bytes of each job against the default. Which tasks count, and which limit was in force?
SELECT
  j.app_id,
  j.job_id,
  CAST(COALESCE(sum(t.result_size), 0) AS BIGINT) AS bytes,
  COALESCE(sum(t.result_size), 0) >= 1073741824 AS aborts_default,
  false AS aborts_in_force,
  CAST(COALESCE(sum(t.result_size), 0) AS BIGINT) AS est_heap_bytes
FROM spark_job AS j
LEFT JOIN spark_task_end AS t ON t.app_id = j.app_id AND t.job_id = j.job_id
GROUP BY j.app_id, j.job_id
