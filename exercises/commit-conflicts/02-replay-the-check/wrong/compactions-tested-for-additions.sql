-- You made the test for added files under SnapshotIsolation too. An attempt that changes no data is spared it.
WITH in_between AS (
  SELECT a.*, c.version, c.is_blind_append AS winner_is_blind
  FROM commit_attempt AS a
  JOIN delta_commit_info AS c
    ON c.table_name = a.table_name AND c.version > a.read_version AND c.version < a.attempt_version
),
reasons AS (
  SELECT b.attempt_id, b.version, 3 AS rank, 'ConcurrentDeleteDeleteException' AS outcome
  FROM in_between AS b
  JOIN delta_remove AS r ON r.table_name = b.table_name AND r.version = b.version
  JOIN attempt_files AS f ON f.attempt_id = b.attempt_id AND f.path = r.path
  WHERE f.role = 'remove'
  UNION ALL
  SELECT b.attempt_id, b.version, 2 AS rank, 'ConcurrentDeleteReadException' AS outcome
  FROM in_between AS b
  JOIN delta_remove AS r ON r.table_name = b.table_name AND r.version = b.version
  JOIN attempt_files AS f ON f.attempt_id = b.attempt_id AND f.path = r.path
  WHERE f.role = 'read'
  UNION ALL
  SELECT b.attempt_id, b.version, 1 AS rank, 'ConcurrentAppendException' AS outcome
  FROM in_between AS b
  JOIN delta_add AS d ON d.table_name = b.table_name AND d.version = b.version
  WHERE NOT b.is_blind_append
    AND NOT (b.isolation_level = 'WriteSerializable' AND b.winner_is_blind)
    AND (b.pred_date IS NULL OR b.pred_date = d.p_date)
    AND (b.pred_source IS NULL OR b.pred_source = d.p_source)
),
first AS (
  SELECT attempt_id, version, outcome
  FROM reasons
  QUALIFY ROW_NUMBER() OVER (PARTITION BY attempt_id ORDER BY version, rank) = 1
)
SELECT a.table_name, a.attempt_id, f.version AS winning_version, coalesce(f.outcome, 'OK') AS outcome
FROM commit_attempt AS a
LEFT JOIN first AS f ON f.attempt_id = a.attempt_id
