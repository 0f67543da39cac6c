-- Which sides may be built and what hints ask for, in two tables; each join looks itself up.
WITH buildable AS (
  SELECT join_type, build_side
  FROM (VALUES
    ('Inner', 'right'), ('Inner', 'left'), ('Cross', 'right'), ('Cross', 'left'),
    ('LeftOuter', 'right'), ('LeftSemi', 'right'), ('LeftAnti', 'right'), ('RightOuter', 'left')
  ) AS b(join_type, build_side)
),
asked AS (
  SELECT hint, wish
  FROM (VALUES
    ('BROADCAST', 'forced'), ('BROADCASTJOIN', 'forced'), ('MAPJOIN', 'forced'), ('MERGE', 'shuffle'), ('SHUFFLE_HASH', 'shuffle')
  ) AS a(hint, wish)
),
decided AS (
  SELECT
    c.join_id,
    c.mem_bytes - c.est_bytes > 4 * c.est_bytes AS underestimated,
    coalesce(
      a.wish,
      CASE WHEN EXISTS (SELECT 1 FROM spark_limits AS l WHERE c.est_bytes <= l.auto_broadcast_threshold) THEN 'auto' ELSE 'shuffle' END
    ) AS way,
    EXISTS (SELECT 1 FROM buildable AS b WHERE b.join_type = c.join_type AND b.build_side = c.build_side) AS is_legal,
    EXISTS (
      SELECT 1
      FROM spark_limits AS l
      WHERE c.mem_bytes >= l.max_broadcast_bytes OR c.build_rows >= l.max_broadcast_rows
    ) AS is_refused
  FROM join_candidate AS c
  LEFT JOIN asked AS a ON a.hint = c.hint
)
SELECT
  join_id,
  CASE
    WHEN NOT is_legal THEN 'not_legal'
    WHEN is_refused AND way <> 'shuffle' THEN way || '_will_fail'
    ELSE way
  END AS decision,
  underestimated
FROM decided
