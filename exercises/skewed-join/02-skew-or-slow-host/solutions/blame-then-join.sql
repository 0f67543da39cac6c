-- Whom to blame is found apart: the tasks that are too large, and the ones that are too slow where none is.
WITH counted AS (
  SELECT *, remote_bytes_read + local_bytes_read AS bytes
  FROM spark_task_end AS mine
  WHERE stage_attempt_id = (SELECT max(stage_attempt_id) FROM spark_task_end WHERE stage_id = mine.stage_id)
  QUALIFY attempt = arg_max(attempt, (end_reason = 'Success', attempt)) OVER (PARTITION BY stage_id, task_index)
),
measured AS (
  SELECT
    *,
    quantile_disc(bytes, 0.5) OVER (PARTITION BY stage_id) AS p50_bytes,
    quantile_disc(executor_run_time_ms, 0.5) OVER (PARTITION BY stage_id) AS p50_ms,
    max(bytes) OVER (PARTITION BY stage_id) AS max_bytes
  FROM counted
),
too_large AS (
  SELECT stage_id, arg_max(task_index, (bytes, -task_index)) AS task_index, max(bytes) > 268435456 AS matters
  FROM measured
  WHERE bytes > 5 * p50_bytes
  GROUP BY stage_id
),
too_slow AS (
  SELECT stage_id, first(host ORDER BY executor_run_time_ms DESC, host) AS host
  FROM measured
  WHERE executor_run_time_ms > 5 * p50_ms AND max_bytes <= 2 * p50_bytes
  GROUP BY stage_id
)
SELECT
  stage_id,
  CASE
    WHEN matters THEN 'data_skew'
    WHEN NOT matters THEN 'skew_below_threshold'
    WHEN too_slow.host IS NULL THEN 'balanced'
    ELSE 'slow_host'
  END AS verdict,
  too_large.task_index,
  too_slow.host
FROM (SELECT DISTINCT stage_id FROM counted)
LEFT JOIN too_large USING (stage_id)
LEFT JOIN too_slow USING (stage_id)
