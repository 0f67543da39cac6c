-- You returned percent. The share goes from 0 to 1.
WITH latest AS (
  SELECT file_path, arg_max(last_duration_s, log_ts) AS last_duration_s
  FROM dag_file_stats
  WHERE last_duration_s IS NOT NULL
  GROUP BY file_path
),
ranked AS (
  SELECT
    ROW_NUMBER() OVER (ORDER BY last_duration_s DESC, file_path) AS rank,
    file_path,
    last_duration_s,
    SUM(last_duration_s) OVER (ORDER BY last_duration_s DESC, file_path) AS cum,
    SUM(last_duration_s) OVER () AS total
  FROM latest
),
calls AS (
  SELECT file_path, call, ROW_NUMBER() OVER (PARTITION BY file_path ORDER BY seconds DESC, call) AS place
  FROM file_calls
)
SELECT rank, ranked.file_path, last_duration_s, 100 * cum / total AS cum_share, call AS costliest_call
FROM ranked
LEFT JOIN calls ON calls.file_path = ranked.file_path AND place = 1
WHERE 10 * (cum - last_duration_s) < 6 * total
