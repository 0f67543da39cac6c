-- refused by: conflicts
-- You named all dates of a job with all its sources. A job that writes one source today and another some days ago then reads pairs
-- that it does not write, and that somebody else does.
SELECT DISTINCT d.table_name, d.job, 'p_date,p_source' AS partition_by, d.p_date AS pred_date, s.p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes AS d
JOIN job_writes AS s ON s.table_name = d.table_name AND s.job = d.job
