-- What each commit had read, and what it wrote.
SELECT table_name, version, job, read_version, version - read_version AS commits_in_between
FROM delta_commit_info
ORDER BY table_name, version
