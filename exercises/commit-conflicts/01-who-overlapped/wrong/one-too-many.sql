-- You found the right commits, but the number includes the commit itself. Between 9 and 12 lie 10 and 11.
SELECT table_name, version, job, read_version, version - read_version AS commits_in_between
FROM delta_commit_info
WHERE version - read_version > 1
ORDER BY table_name, version
