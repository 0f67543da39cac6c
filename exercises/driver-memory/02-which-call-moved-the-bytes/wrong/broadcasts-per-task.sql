-- You joined tasks to broadcasts before adding up, so every broadcast is counted once for each task of the job, and every result once for each broadcast.
WITH moved AS (
  SELECT
    j.app_id,
    j.job_id,
    j.call_site,
    j.execution_id,
    COALESCE(sum(t.result_size), 0) AS result_bytes,
    CASE
      WHEN j.job_id = min(j.job_id) OVER (PARTITION BY j.app_id, j.execution_id) THEN COALESCE(sum(b.data_size), 0)
      ELSE 0
    END AS broadcast_bytes
  FROM spark_job AS j
  LEFT JOIN spark_task_end AS t ON t.app_id = j.app_id AND t.job_id = j.job_id AND t.reason = 'Success'
  LEFT JOIN sql_broadcast AS b ON b.app_id = j.app_id AND b.execution_id = j.execution_id
  GROUP BY j.app_id, j.job_id, j.call_site, j.execution_id
),
running AS (
  SELECT
    m.*,
    SUM(result_bytes + broadcast_bytes) OVER (PARTITION BY m.app_id ORDER BY job_id) AS running_bytes,
    COALESCE(CAST(rtrim(value, 'mg') AS BIGINT) * CASE WHEN value LIKE '%g' THEN 1073741824 ELSE 1048576 END, 1073741824) AS heap_bytes
  FROM moved AS m
  LEFT JOIN spark_properties AS p ON p.app_id = m.app_id AND p.name = 'spark.driver.memory'
)
SELECT
  app_id,
  job_id,
  call_site,
  CAST(result_bytes AS BIGINT) AS result_bytes,
  CAST(broadcast_bytes AS BIGINT) AS broadcast_bytes,
  CAST(running_bytes AS BIGINT) AS running_bytes,
  running_bytes * 2 >= heap_bytes AND (running_bytes - result_bytes - broadcast_bytes) * 2 < heap_bytes AS crossed
FROM running
ORDER BY app_id, running_bytes
