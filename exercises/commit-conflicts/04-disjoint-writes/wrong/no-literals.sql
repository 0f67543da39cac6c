-- refused by: conflicts
-- You partition the tables and name no values. A condition without literals reads every partition, whatever the layout.
SELECT DISTINCT table_name, job, 'p_date,p_source' AS partition_by, NULL::DATE AS pred_date, NULL::VARCHAR AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes
