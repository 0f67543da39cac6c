-- You took a missing read version for "before the first". Nobody knows what those commits had read, so they are to be left out.
SELECT table_name, version, job, coalesce(read_version, 0) AS read_version, version - coalesce(read_version, 0) - 1 AS commits_in_between
FROM delta_commit_info
WHERE version - coalesce(read_version, 0) - 1 > 0
ORDER BY table_name, version
