-- refused by: conflicts
-- Your conditions name the source and no date, so a job reads its source of every date, also what a backfill of the source adds.
SELECT DISTINCT table_name, job, 'p_date,p_source' AS partition_by, NULL::DATE AS pred_date, p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes
