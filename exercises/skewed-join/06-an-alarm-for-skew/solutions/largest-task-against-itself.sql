-- The largest task is far above its usual size, and the task in the middle is not.
WITH usual AS (
  SELECT job, quantile_disc(shuffle_read_bytes_max, 0.4) AS largest, quantile_disc(shuffle_read_bytes_p50, 0.4) AS middle
  FROM stage_runs
  GROUP BY job
)
SELECT job, run_date
FROM stage_runs JOIN usual USING (job)
WHERE shuffle_read_bytes_max / largest > 2.2 * shuffle_read_bytes_p50 / middle
  AND shuffle_read_bytes_max > 3e8
