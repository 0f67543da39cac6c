-- You compared the exceptions and not the versions. An attempt that fails with the same exception at a later version ends otherwise
-- too.
WITH in_between AS (
  SELECT a.*, c.version, c.is_blind_append AS winner_is_blind
  FROM commit_attempt AS a
  JOIN delta_commit_info AS c
    ON c.table_name = a.table_name AND c.version > a.read_version AND c.version < a.attempt_version
  WHERE a.isolation_level <> 'SnapshotIsolation'
),
reasons AS (
  SELECT
    b.table_name, b.attempt_id, b.version,
    CASE f.role WHEN 'read' THEN 2 ELSE 3 END AS rank,
    CASE f.role WHEN 'read' THEN 'ConcurrentDeleteReadException' ELSE 'ConcurrentDeleteDeleteException' END AS outcome,
    false AS is_blind
  FROM in_between AS b
  JOIN delta_remove AS r ON r.table_name = b.table_name AND r.version = b.version
  JOIN attempt_files AS f ON f.attempt_id = b.attempt_id AND f.path = r.path
  UNION ALL
  SELECT b.table_name, b.attempt_id, b.version, 1 AS rank, 'ConcurrentAppendException' AS outcome, b.winner_is_blind AS is_blind
  FROM in_between AS b
  JOIN delta_add AS d ON d.table_name = b.table_name AND d.version = b.version
  WHERE NOT b.is_blind_append
    AND (b.pred_date IS NULL OR b.pred_date = d.p_date)
    AND (b.pred_source IS NULL OR b.pred_source = d.p_source)
),
compared AS (
  SELECT
    table_name,
    attempt_id,
    min(version) AS serializable_version,
    first(outcome ORDER BY version, rank) AS under_serializable,
    min(version) FILTER (WHERE NOT is_blind) AS write_serializable_version,
    coalesce(first(outcome ORDER BY version, rank) FILTER (WHERE NOT is_blind), 'OK') AS under_write_serializable
  FROM reasons
  GROUP BY table_name, attempt_id
)
SELECT table_name, attempt_id, serializable_version, under_serializable, write_serializable_version, under_write_serializable
FROM compared
WHERE under_serializable <> under_write_serializable
