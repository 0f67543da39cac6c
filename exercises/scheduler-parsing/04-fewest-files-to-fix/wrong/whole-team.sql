-- refused by: longest_pass
-- You rewrite the files of the team that has most slow ones. Slow files of other teams remain.
SELECT deployment, file_path
FROM dag_file
WHERE team = (SELECT team FROM dag_file GROUP BY team ORDER BY count(*) FILTER (last_duration_s > 5) DESC, team LIMIT 1)
