-- Each pair of date and source that a job writes is a part of its condition, and the table is partitioned by both.
SELECT DISTINCT
  table_name,
  job,
  'p_date,p_source' AS partition_by,
  p_date AS pred_date,
  p_source AS pred_source,
  NULL::BIGINT AS pred_customer
FROM job_writes
