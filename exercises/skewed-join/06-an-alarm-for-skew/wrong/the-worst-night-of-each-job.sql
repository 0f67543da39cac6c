-- refused by: precision
-- The worst night of each job was reported. Every job has one, also where nothing has happened.
SELECT job, run_date
FROM stage_runs
QUALIFY row_number() OVER (PARTITION BY job ORDER BY shuffle_read_bytes_max / shuffle_read_bytes_p50 DESC NULLS LAST, run_date) = 1
