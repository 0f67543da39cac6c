-- refused by: recall
-- A night had to be more than three standard deviations above the mean of its job. A fault of a few nights raises both, and
-- hides behind the deviation that it has caused.
SELECT job, run_date
FROM stage_runs
QUALIFY shuffle_read_bytes_max / shuffle_read_bytes_p50 > avg(shuffle_read_bytes_max / shuffle_read_bytes_p50) OVER (PARTITION BY job) + 3 * stddev(shuffle_read_bytes_max / shuffle_read_bytes_p50) OVER (PARTITION BY job)
  AND shuffle_read_bytes_max > 256 * 1048576
