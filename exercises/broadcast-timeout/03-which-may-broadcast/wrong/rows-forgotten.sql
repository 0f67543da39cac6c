-- You look at the bytes alone. There is a limit of rows as well.
WITH judged AS (
  SELECT
    join_id,
    hint,
    est_bytes,
    mem_bytes,
    auto_broadcast_threshold,
    CASE build_side
      WHEN 'right' THEN join_type IN ('Inner', 'Cross', 'LeftOuter', 'LeftSemi', 'LeftAnti')
      ELSE join_type IN ('Inner', 'Cross', 'RightOuter')
    END AS is_legal,
    mem_bytes >= max_broadcast_bytes AS will_fail
  FROM join_candidate
  CROSS JOIN spark_limits
)
SELECT
  join_id,
  CASE
    WHEN NOT is_legal THEN 'not_legal'
    WHEN hint IN ('BROADCAST', 'BROADCASTJOIN', 'MAPJOIN') THEN CASE WHEN will_fail THEN 'forced_will_fail' ELSE 'forced' END
    WHEN hint IS NOT NULL OR est_bytes > auto_broadcast_threshold THEN 'shuffle'
    WHEN will_fail THEN 'auto_will_fail'
    ELSE 'auto'
  END AS decision,
  mem_bytes > 5 * est_bytes AS underestimated
FROM judged
