-- refused by: partitions
-- You partition by everything. Date and source tell the jobs apart already; the customer makes partitions of a few rows.
SELECT DISTINCT table_name, job, 'p_date,p_source,customer_id' AS partition_by, p_date AS pred_date, p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes
