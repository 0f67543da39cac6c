-- refused by: precision
-- One limit was set for all jobs. Jobs that read five times the median every night are reported every night, though nothing
-- has changed.
SELECT job, run_date
FROM stage_runs
WHERE shuffle_read_bytes_max / shuffle_read_bytes_p50 > 5
