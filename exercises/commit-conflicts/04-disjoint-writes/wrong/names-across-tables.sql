-- refused by: conflicts
-- You matched jobs by name alone. A job of another table with the same name writes other pairs, and here they may be somebody else's.
SELECT DISTINCT r.table_name, r.job, 'p_date,p_source' AS partition_by, w.p_date AS pred_date, w.p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM merge_run AS r
JOIN job_writes AS w ON w.job = r.job
