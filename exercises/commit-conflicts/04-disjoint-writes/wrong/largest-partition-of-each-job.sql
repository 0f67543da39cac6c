-- refused by: all_rows_met
-- You kept the partition of each job with the most rows. The others have to be met as well.
SELECT table_name, job, 'p_date,p_source' AS partition_by, p_date AS pred_date, p_source AS pred_source, NULL::BIGINT AS pred_customer
FROM job_writes
GROUP BY table_name, job, p_date, p_source
QUALIFY row_number() OVER (PARTITION BY table_name, job ORDER BY sum(num_rows) DESC, p_date, p_source) = 1
