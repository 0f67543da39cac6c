-- Every sample is ranked. Which one of each file counts, and where does the set end?
SELECT
  ROW_NUMBER() OVER (ORDER BY last_duration_s DESC, file_path) AS rank,
  file_path,
  last_duration_s,
  SUM(last_duration_s) OVER (ORDER BY last_duration_s DESC, file_path) / SUM(last_duration_s) OVER () AS cum_share,
  NULL::VARCHAR AS costliest_call
FROM dag_file_stats
WHERE last_duration_s IS NOT NULL
