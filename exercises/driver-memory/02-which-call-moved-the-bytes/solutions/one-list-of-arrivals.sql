-- Results and broadcasts become one list of arrivals, each with its job; every job then looks back over the list.
WITH arrivals AS (
  SELECT app_id, job_id, result_size AS by_result, 0 AS by_broadcast
  FROM spark_task_end
  SEMI JOIN spark_job USING (app_id, job_id)
  WHERE reason = 'Success'
  UNION ALL
  SELECT b.app_id, min(j.job_id), 0, any_value(b.data_size)
  FROM sql_broadcast AS b
  JOIN spark_job AS j ON j.app_id = b.app_id AND j.execution_id = b.execution_id
  GROUP BY b.app_id, b.execution_id, b.node_id
),
totals AS (
  SELECT
    j.app_id,
    j.job_id,
    j.call_site,
    COALESCE(sum(a.by_result) FILTER (a.job_id = j.job_id), 0) AS result_bytes,
    COALESCE(sum(a.by_broadcast) FILTER (a.job_id = j.job_id), 0) AS broadcast_bytes,
    COALESCE(sum(a.by_result + a.by_broadcast), 0) AS running_bytes
  FROM spark_job AS j
  LEFT JOIN arrivals AS a ON a.app_id = j.app_id AND a.job_id <= j.job_id
  GROUP BY j.app_id, j.job_id, j.call_site
),
half AS (
  SELECT
    app_id,
    CAST(regexp_extract(value, '[0-9]+') AS BIGINT) * CASE right(value, 1) WHEN 'm' THEN 524288 ELSE 536870912 END AS bytes
  FROM spark_properties
  WHERE name = 'spark.driver.memory'
),
first_at AS (
  SELECT t.app_id, min(t.job_id) AS job_id
  FROM totals AS t
  LEFT JOIN half ON half.app_id = t.app_id
  WHERE t.running_bytes >= COALESCE(half.bytes, 536870912)
  GROUP BY t.app_id
)
SELECT
  app_id,
  job_id,
  call_site,
  result_bytes,
  broadcast_bytes,
  running_bytes,
  (app_id, job_id) IN (SELECT (app_id, job_id) FROM first_at) AS crossed
FROM totals
ORDER BY app_id, running_bytes
