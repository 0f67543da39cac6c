-- Group the attempts of each task, and take what was read by the one that succeeded or else came last: a pair is compared
-- by its first part, then by its second.
SELECT
  stage_id,
  count(*) AS tasks,
  quantile_disc(counts.bytes, 0.5) AS p50_bytes,
  max(counts.bytes) AS max_bytes,
  quantile_disc(counts.ms, 0.5) AS p50_ms,
  max(counts.ms) AS max_ms,
  max(counts.bytes) / nullif(quantile_disc(counts.bytes, 0.5), 0) AS byte_ratio
FROM (
  SELECT
    stage_id,
    arg_max(
      {'bytes': remote_bytes_read + local_bytes_read, 'ms': executor_run_time_ms},
      (end_reason = 'Success', attempt)
    ) AS counts
  FROM spark_task_end
  WHERE (stage_id, stage_attempt_id) IN (
    SELECT (stage_id, max(stage_attempt_id)) FROM spark_task_end GROUP BY stage_id
  )
  GROUP BY stage_id, task_index
)
GROUP BY stage_id
