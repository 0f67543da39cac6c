-- refused by: longest_pass
-- You began with the shortest files, which save least.
WITH ranked AS (
  SELECT
    deployment,
    file_path,
    last_duration_s,
    SUM(last_duration_s) OVER (PARTITION BY deployment) AS total,
    COALESCE(SUM(last_duration_s - fixed_s) OVER (
      PARTITION BY deployment ORDER BY last_duration_s, file_path ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ), 0) AS saved_before
  FROM dag_file
  CROSS JOIN parsing_goal
)
SELECT deployment, file_path
FROM ranked
CROSS JOIN parsing_goal
WHERE total - saved_before > parsing_processes * most_loop_s
