-- You ordered the running total by submission_time alone. Jobs submitted at one instant are peers there, and each gets the total of all of them.
WITH results AS (
  SELECT app_id, job_id, sum(result_size) AS bytes
  FROM spark_task_end
  WHERE reason = 'Success'
  GROUP BY app_id, job_id
),
broadcasts AS (
  SELECT app_id, execution_id, sum(data_size) AS bytes
  FROM sql_broadcast
  GROUP BY app_id, execution_id
),
moved AS (
  SELECT
    j.app_id,
    j.job_id,
    j.call_site,
    j.submission_time,
    COALESCE(r.bytes, 0) AS result_bytes,
    CASE
      WHEN j.job_id = min(j.job_id) OVER (PARTITION BY j.app_id, j.execution_id) THEN COALESCE(b.bytes, 0)
      ELSE 0
    END AS broadcast_bytes,
    COALESCE(h.value, '1g') AS heap
  FROM spark_job AS j
  LEFT JOIN results AS r ON r.app_id = j.app_id AND r.job_id = j.job_id
  LEFT JOIN broadcasts AS b ON b.app_id = j.app_id AND b.execution_id = j.execution_id
  LEFT JOIN spark_properties AS h ON h.app_id = j.app_id AND h.name = 'spark.driver.memory'
),
running AS (
  SELECT
    app_id,
    job_id,
    call_site,
    result_bytes,
    broadcast_bytes,
    CAST(rtrim(heap, 'mg') AS BIGINT) * CASE WHEN heap LIKE '%g' THEN 1073741824 ELSE 1048576 END AS heap_bytes,
    SUM(result_bytes + broadcast_bytes) OVER (PARTITION BY app_id ORDER BY submission_time) AS running_bytes
  FROM moved
)
SELECT
  app_id,
  job_id,
  call_site,
  result_bytes,
  broadcast_bytes,
  running_bytes,
  running_bytes * 2 >= heap_bytes AND (running_bytes - result_bytes - broadcast_bytes) * 2 < heap_bytes AS crossed
FROM running
ORDER BY app_id, running_bytes
