-- Partitioned by date, and every job names its dates. Is that enough?
SELECT DISTINCT table_name, job, 'p_date' AS partition_by, p_date AS pred_date, NULL::VARCHAR AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes
