-- Small ones are broadcast. But which of them may be, and what do hints do?
SELECT
  join_id,
  CASE WHEN est_bytes < auto_broadcast_threshold THEN 'auto' ELSE 'shuffle' END AS decision,
  mem_bytes > 5 * est_bytes AS underestimated
FROM join_candidate
CROSS JOIN spark_limits
