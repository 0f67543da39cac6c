-- refused by: precision
-- Nights without figures were reported, as if nothing known were bad news. They may deserve an alarm of their own; of a
-- skewed key they say nothing.
SELECT job, run_date
FROM stage_runs
WHERE shuffle_read_bytes_max IS NULL
UNION ALL
SELECT job, run_date
FROM stage_runs
QUALIFY shuffle_read_bytes_max / shuffle_read_bytes_p50
    > 3 * median(shuffle_read_bytes_max / shuffle_read_bytes_p50) OVER (PARTITION BY job)
  AND shuffle_read_bytes_max > 256 * 1048576
