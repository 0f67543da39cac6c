-- refused by: files
-- You rewrite every file of five seconds and more. Fewer are enough for the goal.
SELECT deployment, file_path
FROM dag_file
WHERE last_duration_s >= 5
