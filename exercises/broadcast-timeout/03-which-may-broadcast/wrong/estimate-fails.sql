-- You compare the estimate with the hard limit. What is refused is the relation that was really built.
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
    est_bytes >= max_broadcast_bytes OR build_rows >= max_broadcast_rows AS will_fail
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
