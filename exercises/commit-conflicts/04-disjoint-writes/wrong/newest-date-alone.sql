-- refused by: all_rows_met
-- You named the newest date of each job. Older rows that it changes are not met, and MERGE would insert them a second time.
SELECT DISTINCT table_name, job, 'p_date,p_source' AS partition_by, max(p_date) OVER (PARTITION BY table_name, job) AS pred_date, p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes
