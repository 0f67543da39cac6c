-- The whole check for each attempt and each level, and then the two side by side.
WITH checks AS (
  SELECT a.*, level.asked
  FROM commit_attempt AS a
  CROSS JOIN (VALUES ('Serializable'), ('WriteSerializable')) AS level(asked)
  WHERE a.isolation_level <> 'SnapshotIsolation'
),
failures AS (
  SELECT
    k.table_name,
    k.attempt_id,
    k.asked,
    c.version,
    CASE
      WHEN NOT k.is_blind_append
        AND (k.asked = 'Serializable' OR NOT c.is_blind_append)
        AND EXISTS (
          FROM delta_add AS d
          WHERE d.table_name = c.table_name AND d.version = c.version
            AND d.p_date IS NOT DISTINCT FROM coalesce(k.pred_date, d.p_date)
            AND d.p_source IS NOT DISTINCT FROM coalesce(k.pred_source, d.p_source)
        ) THEN 'ConcurrentAppendException'
      ELSE (
        SELECT CASE WHEN bool_or(f.role = 'read') THEN 'ConcurrentDeleteReadException' WHEN count(*) > 0 THEN 'ConcurrentDeleteDeleteException' END
        FROM delta_remove AS r
        JOIN attempt_files AS f ON f.path = r.path
        WHERE r.table_name = c.table_name AND r.version = c.version AND f.attempt_id = k.attempt_id
      )
    END AS outcome
  FROM checks AS k
  JOIN delta_commit_info AS c
    ON c.table_name = k.table_name AND c.version BETWEEN k.read_version + 1 AND k.attempt_version - 1
),
ended AS (
  SELECT table_name, attempt_id, asked, version, outcome
  FROM failures
  WHERE outcome IS NOT NULL
  QUALIFY version = min(version) OVER (PARTITION BY attempt_id, asked)
)
SELECT
  s.table_name,
  s.attempt_id,
  s.version AS serializable_version,
  s.outcome AS under_serializable,
  w.version AS write_serializable_version,
  coalesce(w.outcome, 'OK') AS under_write_serializable
FROM ended AS s
LEFT JOIN ended AS w ON w.attempt_id = s.attempt_id AND w.asked = 'WriteSerializable'
WHERE s.asked = 'Serializable'
  AND (w.version IS NULL OR w.version > s.version)
