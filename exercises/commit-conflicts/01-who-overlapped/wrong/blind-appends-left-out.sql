-- You left blind appends out. They cannot lose a conflict, but whether a commit was overtaken does not depend on that.
SELECT table_name, version, job, read_version, version - read_version - 1 AS commits_in_between
FROM delta_commit_info
WHERE version - read_version - 1 > 0 AND NOT is_blind_append
ORDER BY table_name, version
