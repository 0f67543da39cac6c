-- Step by step: rewrite the longest file of each installation that does not keep the goal yet, and look again.
WITH RECURSIVE ranked AS (
  SELECT deployment, file_path, last_duration_s, ROW_NUMBER() OVER (PARTITION BY deployment ORDER BY last_duration_s DESC, file_path) AS place
  FROM dag_file
),
walk AS (
  SELECT deployment, CAST(0 AS BIGINT) AS place, CAST(sum(last_duration_s) AS DECIMAL(18,2)) AS seconds
  FROM dag_file
  GROUP BY deployment
  UNION ALL
  SELECT r.deployment, r.place, CAST(w.seconds - r.last_duration_s + fixed_s AS DECIMAL(18,2))
  FROM walk AS w
  JOIN ranked AS r ON r.deployment = w.deployment AND r.place = w.place + 1
  CROSS JOIN parsing_goal
  WHERE greatest(w.seconds / parsing_processes, r.last_duration_s) > most_loop_s
)
SELECT deployment, file_path
FROM walk
JOIN ranked USING (deployment, place)
