-- refused by: files
-- You compared the sum of all seconds with the goal. Several processes share them.
WITH ranked AS (
  SELECT
    deployment,
    file_path,
    last_duration_s,
    SUM(last_duration_s) OVER (PARTITION BY deployment) AS total,
    COALESCE(SUM(last_duration_s - fixed_s) OVER (
      PARTITION BY deployment ORDER BY last_duration_s DESC, file_path ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ), 0) AS saved_before
  FROM dag_file
  CROSS JOIN parsing_goal
)
SELECT deployment, file_path
FROM ranked
CROSS JOIN parsing_goal
WHERE total - saved_before > most_loop_s
  OR last_duration_s > most_loop_s
