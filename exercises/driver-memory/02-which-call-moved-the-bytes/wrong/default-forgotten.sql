-- You left the heap NULL where spark.driver.memory is not set. It has a default, and crossed has to be true or false.
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
    COALESCE(r.bytes, 0) AS result_bytes,
    CASE
      WHEN j.job_id = min(j.job_id) OVER (PARTITION BY j.app_id, j.execution_id) THEN COALESCE(b.bytes, 0)
      ELSE 0
    END AS broadcast_bytes,
    h.value AS heap
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
    SUM(result_bytes + broadcast_bytes) OVER (PARTITION BY app_id ORDER BY job_id) AS running_bytes
  FROM moved
)
SELECT
  app_id,
  job_id,
  call_site,
  result_bytes,
  broadcast_bytes,
  running_bytes,
  COALESCE(running_bytes * 2 >= heap_bytes AND (running_bytes - result_bytes - broadcast_bytes) * 2 < heap_bytes, false) AS crossed
FROM running
ORDER BY app_id, running_bytes
