-- refused by: one_layout
-- You chose partition columns job by job. A table has one layout, and all its jobs have to live with it.
SELECT DISTINCT table_name, job, CASE WHEN job = 'backfill' THEN 'p_date' ELSE 'p_date,p_source' END AS partition_by, p_date AS pred_date, p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes
