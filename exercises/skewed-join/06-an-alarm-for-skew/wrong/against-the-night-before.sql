-- refused by: recall
-- Each night was compared with the one before. On the second night of a fault that is a bad night too, so nothing seems
-- to have changed.
SELECT job, run_date
FROM stage_runs
QUALIFY shuffle_read_bytes_max / shuffle_read_bytes_p50 > 3 * lag(shuffle_read_bytes_max / shuffle_read_bytes_p50) OVER (PARTITION BY job ORDER BY run_date)
  AND shuffle_read_bytes_max > 256 * 1048576
