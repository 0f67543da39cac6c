-- Three questions to each pair of an attempt and a commit. Answers become one number, version by version, whose least is the first.
WITH judged AS (
  SELECT
    a.attempt_id,
    c.version,
    CASE
      WHEN NOT a.is_blind_append AND a.isolation_level IN ('Serializable', CASE WHEN c.is_blind_append THEN '' ELSE 'WriteSerializable' END) AND EXISTS (
        FROM delta_add AS d
        WHERE d.table_name = c.table_name AND d.version = c.version
          AND coalesce(a.pred_date = d.p_date, a.pred_date IS NULL)
          AND coalesce(a.pred_source = d.p_source, a.pred_source IS NULL)
      ) THEN 1
      WHEN EXISTS (
        FROM delta_remove AS r
        JOIN attempt_files AS f ON f.path = r.path
        WHERE r.table_name = c.table_name AND r.version = c.version AND f.attempt_id = a.attempt_id AND f.role = 'read'
      ) THEN 2
      WHEN EXISTS (
        FROM delta_remove AS r
        JOIN attempt_files AS f ON f.path = r.path
        WHERE r.table_name = c.table_name AND r.version = c.version AND f.attempt_id = a.attempt_id AND f.role = 'remove'
      ) THEN 3
    END AS reason
  FROM commit_attempt AS a
  JOIN delta_commit_info AS c ON c.table_name = a.table_name
  WHERE c.version - a.read_version BETWEEN 1 AND a.attempt_version - a.read_version - 1
),
failed AS (
  SELECT attempt_id, min(version) AS version, arg_min(reason, version) AS reason
  FROM judged
  WHERE reason IS NOT NULL
  GROUP BY attempt_id
)
SELECT
  a.table_name,
  a.attempt_id,
  (SELECT f.version FROM failed AS f WHERE f.attempt_id = a.attempt_id) AS winning_version,
  CASE (SELECT f.reason FROM failed AS f WHERE f.attempt_id = a.attempt_id)
    WHEN 1 THEN 'ConcurrentAppendException'
    WHEN 2 THEN 'ConcurrentDeleteReadException'
    WHEN 3 THEN 'ConcurrentDeleteDeleteException'
    ELSE 'OK'
  END AS outcome
FROM commit_attempt AS a
