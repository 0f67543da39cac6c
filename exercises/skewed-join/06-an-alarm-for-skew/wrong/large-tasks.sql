-- refused by: precision
-- Every task above a GiB is reported. Large is not skewed: on a busy night all tasks of a large job are large, and a job that
-- is lopsided by nature is so on good nights too.
SELECT job, run_date
FROM stage_runs
WHERE shuffle_read_bytes_max > 1073741824
