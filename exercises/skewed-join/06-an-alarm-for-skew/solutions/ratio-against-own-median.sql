-- How lopsided a night is, against how lopsided the job usually is; and large enough to matter.
SELECT job, run_date
FROM stage_runs
QUALIFY shuffle_read_bytes_max / shuffle_read_bytes_p50
    > 3 * median(shuffle_read_bytes_max / shuffle_read_bytes_p50) OVER (PARTITION BY job)
  AND shuffle_read_bytes_max > 256 * 1048576
