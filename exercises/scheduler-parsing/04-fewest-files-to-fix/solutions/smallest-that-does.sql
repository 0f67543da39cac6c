-- How many each installation needs; and as the last of them the shortest file that still does. Another plan, and no longer one.
WITH ranked AS (
  SELECT
    deployment,
    file_path,
    last_duration_s AS seconds,
    fixed_s,
    parsing_processes * most_loop_s AS room,
    most_loop_s,
    ROW_NUMBER() OVER longest AS place,
    SUM(last_duration_s) OVER (PARTITION BY deployment) - SUM(last_duration_s - fixed_s) OVER longest AS left_over,
    LEAD(last_duration_s) OVER longest AS longest_left
  FROM dag_file
  CROSS JOIN parsing_goal
  WINDOW longest AS (PARTITION BY deployment ORDER BY last_duration_s DESC, file_path)
),
needed AS (
  SELECT deployment, min(place) AS n
  FROM ranked
  WHERE left_over <= room AND (longest_left IS NULL OR longest_left <= most_loop_s)
  GROUP BY deployment
),
busy AS (
  SELECT deployment
  FROM dag_file
  CROSS JOIN parsing_goal
  GROUP BY deployment
  HAVING sum(last_duration_s) > max(parsing_processes * most_loop_s) OR max(last_duration_s) > max(most_loop_s)
),
ends AS (
  SELECT r.deployment, r.file_path, r.seconds, n.n
  FROM ranked AS r
  JOIN needed AS n ON n.deployment = r.deployment AND n.n = r.place
  JOIN busy ON busy.deployment = r.deployment
),
last_ones AS (
  SELECT e.deployment, arg_min(r.file_path, r.seconds) AS file_path
  FROM ends AS e
  JOIN ranked AS last_one ON last_one.deployment = e.deployment AND last_one.place = e.n
  JOIN ranked AS r ON r.deployment = e.deployment AND r.place >= e.n
    AND last_one.left_over + e.seconds - r.seconds <= r.room
    AND (r.place = e.n OR e.seconds <= r.most_loop_s)
  GROUP BY e.deployment
)
SELECT r.deployment, r.file_path
FROM ranked AS r
JOIN ends AS e ON e.deployment = r.deployment AND r.place < e.n
UNION ALL
SELECT deployment, file_path FROM last_ones
