-- Pairs of an attempt and a commit whose added files count under Serializable alone, if the attempt reads them.
SELECT a.table_name, a.attempt_id, c.version AS serializable_version
FROM commit_attempt AS a
JOIN delta_commit_info AS c
  ON c.table_name = a.table_name AND c.version > a.read_version AND c.version < a.attempt_version
WHERE c.is_blind_append
