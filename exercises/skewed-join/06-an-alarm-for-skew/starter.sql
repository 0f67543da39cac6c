-- Tasks that read five times the median. Who is reported, and why every night?
SELECT job, run_date
FROM stage_runs
WHERE shuffle_read_bytes_max > 5 * shuffle_read_bytes_p50
