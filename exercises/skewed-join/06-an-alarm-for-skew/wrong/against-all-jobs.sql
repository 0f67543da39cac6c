-- refused by: precision
-- The baseline was taken over all jobs together. It fits the jobs that are like most, and reports the lopsided ones each
-- night.
SELECT job, run_date
FROM stage_runs
QUALIFY shuffle_read_bytes_max / shuffle_read_bytes_p50
    > 3 * median(shuffle_read_bytes_max / shuffle_read_bytes_p50) OVER ()
  AND shuffle_read_bytes_max > 256 * 1048576
