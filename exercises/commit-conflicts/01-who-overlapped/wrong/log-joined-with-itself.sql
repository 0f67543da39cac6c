-- You counted the commits in between that are in the log. Its oldest files were cleaned up, so some are missing. Versions have
-- no holes: subtract.
SELECT own.table_name, own.version, own.job, own.read_version, count(*) AS commits_in_between
FROM delta_commit_info AS own
JOIN delta_commit_info AS other
  ON other.table_name = own.table_name AND other.version > own.read_version AND other.version < own.version
GROUP BY own.table_name, own.version, own.job, own.read_version
ORDER BY own.table_name, own.version
