-- Every file that takes longer than the whole pass may. Is that enough?
SELECT deployment, file_path
FROM dag_file
CROSS JOIN parsing_goal
WHERE last_duration_s > most_loop_s
