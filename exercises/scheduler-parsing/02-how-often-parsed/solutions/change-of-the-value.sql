-- No DISTINCT: along the samples of a file, those count in which the time of the last parse has changed. The jump is the gap.
WITH samples AS (
  SELECT
    file_path,
    epoch(last_run_at) AS ended,
    epoch(LAG(last_run_at) OVER (PARTITION BY file_path ORDER BY log_ts)) AS before
  FROM dag_file_stats
),
changes AS (
  SELECT
    file_path,
    CASE WHEN ended IS DISTINCT FROM before THEN ended END AS parse,
    CASE WHEN ended > before THEN ended - before END AS gap
  FROM samples
)
SELECT
  file_path,
  count(parse) AS parses,
  quantile_cont(gap, 0.5) AS median_gap_s,
  max(gap) AS max_gap_s,
  bool_and(gap <= 60) AS is_kept
FROM changes
GROUP BY file_path
