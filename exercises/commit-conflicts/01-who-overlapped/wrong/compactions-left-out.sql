-- You left compactions out. They change no row, but they are commits, and they read and write versions like any other.
SELECT table_name, version, job, read_version, version - read_version - 1 AS commits_in_between
FROM delta_commit_info
WHERE version - read_version - 1 > 0 AND operation <> 'OPTIMIZE'
ORDER BY table_name, version
