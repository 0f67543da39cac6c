-- You list commits with 0 in between too. Nobody got ahead of those.
SELECT table_name, version, job, read_version, version - read_version - 1 AS commits_in_between
FROM delta_commit_info
WHERE version > read_version
ORDER BY table_name, version
