-- refused by: known_columns
-- You partition by the month, a column that these tables have not got. Two jobs of one month would not be told apart by it either.
SELECT DISTINCT table_name, job, 'p_month,p_source' AS partition_by, p_date AS pred_date, p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes
