-- You added up the results of the whole application. The guard looks at each job by itself.
WITH results AS (
  SELECT app_id, sum(result_size) AS bytes
  FROM spark_task_end
  WHERE reason = 'Success' AND task_type = 'ResultTask'
  GROUP BY app_id
),
configured AS (
  SELECT
    j.app_id,
    j.job_id,
    COALESCE(r.bytes, 0) AS bytes,
    COALESCE(m.value, '1g') AS max_result,
    COALESCE(h.value, '3') AS ratio
  FROM spark_job AS j
  LEFT JOIN results AS r ON r.app_id = j.app_id
  LEFT JOIN spark_properties AS m ON m.app_id = j.app_id AND m.name = 'spark.driver.maxResultSize'
  LEFT JOIN spark_properties AS h ON h.app_id = j.app_id AND h.name = 'lab.heapBytesPerResultByte'
),
limited AS (
  SELECT
    app_id,
    job_id,
    bytes,
    ratio,
    CAST(rtrim(max_result, 'mg') AS BIGINT)
      * CASE right(max_result, 1) WHEN 'g' THEN 1073741824 WHEN 'm' THEN 1048576 ELSE 1 END AS max_bytes
  FROM configured
)
SELECT
  app_id,
  job_id,
  bytes,
  bytes > 1073741824 AS aborts_default,
  bytes > max_bytes AND max_bytes > 0 AS aborts_in_force,
  bytes * CAST(ratio AS BIGINT) AS est_heap_bytes
FROM limited
