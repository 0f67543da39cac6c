-- refused by: all_rows_met
-- You took the first source of each job. Some jobs write two, and rows of the other are not met: MERGE would insert them again.
SELECT DISTINCT table_name, job, 'p_date,p_source' AS partition_by, p_date AS pred_date, min(p_source) OVER (PARTITION BY table_name, job) AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes
