-- refused by: longest_pass
-- You rewrite the two longest files of each installation. Some need more, and some none.
SELECT deployment, file_path
FROM dag_file
QUALIFY ROW_NUMBER() OVER (PARTITION BY deployment ORDER BY last_duration_s DESC, file_path) <= 2
