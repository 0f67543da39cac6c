-- You measured the time between samples. They come every 30 seconds, whether the file was parsed or not. Measure between
-- the ends of parses, last_run_at.
WITH parsed AS (
  SELECT DISTINCT file_path, last_run_at, log_ts
  FROM dag_file_stats
),
gaps AS (
  SELECT
    file_path,
    last_run_at,
    epoch(log_ts - LAG(log_ts) OVER (PARTITION BY file_path ORDER BY log_ts)) AS gap
  FROM parsed
)
SELECT
  file_path,
  count(DISTINCT last_run_at) AS parses,
  median(gap) AS median_gap_s,
  max(gap) AS max_gap_s,
  max(gap) <= 60 AS is_kept
FROM gaps
GROUP BY file_path
