-- You take every overlap for a conflict. A commit in between hurts only where it added or removed what the attempt reads or removes.
SELECT
  a.table_name,
  a.attempt_id,
  min(c.version) AS winning_version,
  CASE WHEN min(c.version) IS NULL THEN 'OK' ELSE 'ConcurrentAppendException' END AS outcome
FROM commit_attempt AS a
LEFT JOIN delta_commit_info AS c
  ON c.table_name = a.table_name AND c.version > a.read_version AND c.version < a.attempt_version
GROUP BY a.table_name, a.attempt_id
