-- What each file takes after the rewrite.
CREATE MACRO durations() AS TABLE
SELECT
  f.deployment,
  f.file_path,
  CASE WHEN a.file_path IS NULL THEN f.last_duration_s ELSE fixed_s END AS seconds
FROM dag_file AS f
CROSS JOIN parsing_goal
LEFT JOIN (SELECT DISTINCT deployment, file_path FROM answer) AS a
  ON a.deployment = f.deployment AND a.file_path = f.file_path;

-- How long one pass over the files of each installation takes then.
CREATE MACRO passes() AS TABLE
SELECT deployment, greatest(sum(seconds) / any_value(parsing_processes), max(seconds)) AS pass_s
FROM durations()
CROSS JOIN parsing_goal
GROUP BY deployment;
