-- Properties are turned from rows into columns, a limit that is none into NULL, and each job asks for its own tasks.
WITH settings AS (
  SELECT
    app_id,
    max(value) FILTER (name = 'spark.driver.maxResultSize') AS max_result,
    max(value) FILTER (name = 'lab.heapBytesPerResultByte') AS ratio
  FROM spark_properties
  GROUP BY app_id
),
units AS (
  SELECT unit, bytes
  FROM (VALUES ('g', 1073741824), ('m', 1048576), ('', 1)) AS u(unit, bytes)
),
limits AS (
  SELECT
    s.app_id,
    NULLIF(CAST(regexp_extract(s.max_result, '[0-9]+') AS BIGINT) * u.bytes, 0) AS bytes,
    s.max_result IS NULL AS is_default,
    CAST(s.ratio AS BIGINT) AS ratio
  FROM settings AS s
  LEFT JOIN units AS u ON u.unit = regexp_extract(s.max_result, '[mg]?$')
),
jobs AS (
  SELECT
    j.app_id,
    j.job_id,
    COALESCE((
      SELECT sum(CASE WHEN t.reason = 'Success' THEN t.result_size END)
      FROM spark_task_end AS t
      WHERE t.app_id = j.app_id AND t.job_id = j.job_id AND t.task_type = 'ResultTask'
    ), 0) AS bytes
  FROM spark_job AS j
)
SELECT
  jobs.app_id,
  jobs.job_id,
  jobs.bytes,
  jobs.bytes / 1073741824 > 1 AS aborts_default,
  CASE WHEN COALESCE(limits.is_default, true) THEN jobs.bytes / 1073741824 > 1 ELSE COALESCE(jobs.bytes > limits.bytes, false) END
    AS aborts_in_force,
  jobs.bytes * COALESCE(limits.ratio, 3) AS est_heap_bytes
FROM jobs
LEFT JOIN limits ON limits.app_id = jobs.app_id
