-- refused by: conflicts
-- You partition by the source alone. A backfill and the nightly load of one source write different dates, and only those tell them apart.
SELECT DISTINCT table_name, job, 'p_source' AS partition_by, p_date AS pred_date, p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes
