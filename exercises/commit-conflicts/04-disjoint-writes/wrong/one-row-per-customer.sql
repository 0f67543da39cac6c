-- refused by: key
-- You have a row for each customer, so parts repeat. A condition names each pair of date and source once.
SELECT table_name, job, 'p_date,p_source' AS partition_by, p_date AS pred_date, p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes
