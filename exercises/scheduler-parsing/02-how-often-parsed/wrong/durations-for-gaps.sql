-- You took last_duration_s, how long the parses took. Between two of them passes much more.
WITH parsed AS (
  SELECT DISTINCT file_path, last_run_at, last_duration_s
  FROM dag_file_stats
),
gaps AS (
  SELECT
    file_path,
    last_run_at,
    CAST(last_duration_s AS DOUBLE) AS gap
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
