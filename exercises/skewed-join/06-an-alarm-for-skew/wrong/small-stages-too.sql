-- refused by: precision
-- There is no floor. Stages that read next to nothing have wild ratios, and nobody is hurt by them.
SELECT job, run_date
FROM stage_runs
QUALIFY shuffle_read_bytes_max / shuffle_read_bytes_p50
    > 3 * median(shuffle_read_bytes_max / shuffle_read_bytes_p50) OVER (PARTITION BY job)
