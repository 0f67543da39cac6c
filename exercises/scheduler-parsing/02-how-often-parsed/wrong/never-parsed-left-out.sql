-- You left out files that were not parsed yet. They have a row with 0 parses.
WITH parsed AS (
  SELECT DISTINCT file_path, last_run_at
  FROM dag_file_stats
  WHERE last_run_at IS NOT NULL
),
gaps AS (
  SELECT
    file_path,
    last_run_at,
    epoch(last_run_at - LAG(last_run_at) OVER (PARTITION BY file_path ORDER BY last_run_at)) AS gap
  FROM parsed
)
SELECT
  file_path,
  count(last_run_at) AS parses,
  median(gap) AS median_gap_s,
  max(gap) AS max_gap_s,
  max(gap) <= 60 AS is_kept
FROM gaps
GROUP BY file_path
