-- One row per sample is counted, and the time between samples is measured. What do two samples of one parse have in common?
SELECT
  file_path,
  count(*) AS parses,
  median(gap) AS median_gap_s,
  max(gap) AS max_gap_s,
  max(gap) <= 60 AS is_kept
FROM (
  SELECT file_path, epoch(log_ts - LAG(log_ts) OVER (PARTITION BY file_path ORDER BY log_ts)) AS gap
  FROM dag_file_stats
) AS sampled
GROUP BY file_path
