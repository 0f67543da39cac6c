-- To each file its parses, and to each parse the first that ended later.
WITH files AS (
  SELECT DISTINCT file_path FROM dag_file_stats
),
parsed AS (
  SELECT file_path, last_run_at FROM dag_file_stats WHERE last_run_at IS NOT NULL GROUP BY file_path, last_run_at
),
pairs AS (
  SELECT this.file_path, this.last_run_at, date_diff('second', this.last_run_at, min(later.last_run_at)) AS gap
  FROM parsed AS this
  LEFT JOIN parsed AS later ON later.file_path = this.file_path AND later.last_run_at > this.last_run_at
  GROUP BY this.file_path, this.last_run_at
)
SELECT
  files.file_path,
  count(pairs.last_run_at) AS parses,
  median(pairs.gap) AS median_gap_s,
  max(pairs.gap) AS max_gap_s,
  NOT bool_or(pairs.gap > 60) AS is_kept
FROM files
LEFT JOIN pairs ON pairs.file_path = files.file_path
GROUP BY files.file_path
