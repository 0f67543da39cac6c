-- refused by: all_rows_met
-- You planned only for jobs that others get ahead of. Those that commit first need a condition as well: without one there is no plan
-- for them.
SELECT DISTINCT w.table_name, w.job, 'p_date,p_source' AS partition_by, w.p_date AS pred_date, w.p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes AS w
JOIN merge_run AS r ON r.table_name = w.table_name AND r.job = w.job
WHERE r.version > r.read_version + 1
