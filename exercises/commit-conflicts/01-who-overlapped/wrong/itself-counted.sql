-- You subtracted without taking 1 off. That counts the commit's own version, and every commit seems to have been overtaken.
SELECT table_name, version, job, read_version, version - read_version AS commits_in_between
FROM delta_commit_info
WHERE version - read_version > 0
ORDER BY table_name, version
