-- refused by: partitions
-- You partition by customer. That tells everybody apart, in far too many partitions of a few rows.
SELECT DISTINCT table_name, job, 'customer_id' AS partition_by, NULL::DATE AS pred_date, NULL::VARCHAR AS pred_source, customer_id AS pred_customer
FROM job_writes
