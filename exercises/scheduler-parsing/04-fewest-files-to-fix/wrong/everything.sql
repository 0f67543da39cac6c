-- refused by: files
-- You rewrite every file. The goals are kept with far fewer.
SELECT deployment, file_path
FROM dag_file
