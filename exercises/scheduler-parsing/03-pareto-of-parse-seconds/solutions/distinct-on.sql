-- DISTINCT ON keeps the first of an order: the latest sample, and the costliest call. The set is what no earlier file completes.
WITH latest AS (
  SELECT DISTINCT ON (file_path) file_path, last_duration_s
  FROM dag_file_stats
  ORDER BY file_path, log_ts DESC
),
costliest AS (
  SELECT DISTINCT ON (file_path) file_path, call
  FROM file_calls
  ORDER BY file_path, seconds DESC, call
),
shared AS (
  SELECT
    latest.file_path,
    latest.last_duration_s,
    costliest.call,
    ROW_NUMBER() OVER by_duration AS rank,
    SUM(latest.last_duration_s) OVER by_duration
      / SUM(latest.last_duration_s) OVER () AS cum_share
  FROM latest
  LEFT JOIN costliest USING (file_path)
  WHERE latest.last_duration_s IS NOT NULL
  WINDOW by_duration AS (ORDER BY latest.last_duration_s DESC, latest.file_path ROWS UNBOUNDED PRECEDING)
)
SELECT rank, file_path, last_duration_s, cum_share, call AS costliest_call
FROM shared
WHERE rank <= (SELECT min(rank) FROM shared WHERE cum_share >= 0.6)
