-- You compared timestamps. They are the clocks of different writers, and a later version may have an earlier one. Versions are the
-- order that counts.
SELECT own.table_name, own.version, own.job, own.read_version, count(*) AS commits_in_between
FROM delta_commit_info AS own
JOIN delta_commit_info AS begun ON begun.table_name = own.table_name AND begun.version = own.read_version
JOIN delta_commit_info AS other ON other.table_name = own.table_name AND other.ts > begun.ts AND other.ts < own.ts
GROUP BY own.table_name, own.version, own.job, own.read_version
ORDER BY own.table_name, own.version
