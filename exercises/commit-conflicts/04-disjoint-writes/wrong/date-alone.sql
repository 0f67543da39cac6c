-- refused by: conflicts
-- You partition by the date alone. Where two jobs write the same date it does not tell them apart; the source does.
SELECT DISTINCT table_name, job, 'p_date' AS partition_by, p_date AS pred_date, p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes
