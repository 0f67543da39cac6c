-- refused by: known_jobs
-- You forgot the table and gave each job the pairs of every table. Jobs of several tables share names.
SELECT DISTINCT t.table_name, w.job, 'p_date,p_source' AS partition_by, w.p_date AS pred_date, w.p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes AS w
CROSS JOIN (SELECT DISTINCT table_name FROM job_writes) AS t
