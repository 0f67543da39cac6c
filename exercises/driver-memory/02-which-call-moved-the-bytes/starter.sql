-- Jobs with the bytes of their results. What else reaches the driver, and which of these results did?
SELECT
  j.app_id,
  j.job_id,
  j.call_site,
  CAST(COALESCE(sum(t.result_size), 0) AS BIGINT) AS result_bytes,
  CAST(0 AS BIGINT) AS broadcast_bytes,
  CAST(COALESCE(sum(t.result_size), 0) AS BIGINT) AS running_bytes,
  false AS crossed
FROM spark_job AS j
LEFT JOIN spark_task_end AS t ON t.app_id = j.app_id AND t.job_id = j.job_id
GROUP BY j.app_id, j.job_id, j.call_site
ORDER BY j.app_id, running_bytes
