-- From the runs: a job may read every partition that somebody writes, but for those of others that commit in between.
WITH written AS (
  SELECT table_name, p_date, p_source, list(DISTINCT job) AS jobs
  FROM job_writes
  GROUP BY table_name, p_date, p_source
)
SELECT
  run.table_name,
  run.job,
  'p_source,p_date' AS partition_by,
  written.p_date AS pred_date,
  written.p_source AS pred_source,
  CAST(NULL AS BIGINT) AS pred_customer
FROM merge_run AS run
JOIN written ON written.table_name = run.table_name
WHERE NOT EXISTS (
  FROM merge_run AS other
  WHERE other.table_name = run.table_name
    AND other.version > run.read_version
    AND other.version < run.version
    AND list_contains(written.jobs, other.job)
)
