-- refused by: conflicts
-- Your conditions name customers, but the tables are not partitioned by them. A literal on another column keeps no file out of the
-- check.
SELECT DISTINCT table_name, job, 'p_date' AS partition_by, p_date AS pred_date, NULL::VARCHAR AS pred_source, customer_id AS pred_customer
FROM job_writes
