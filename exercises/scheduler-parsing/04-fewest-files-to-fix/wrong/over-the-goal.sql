-- refused by: longest_pass
-- You rewrite files that take longer than the goal by themselves. Those below it still add up.
SELECT deployment, file_path
FROM dag_file
CROSS JOIN parsing_goal
WHERE last_duration_s > most_loop_s
