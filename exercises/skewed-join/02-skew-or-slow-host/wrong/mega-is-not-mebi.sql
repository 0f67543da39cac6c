-- 256 MB was read as 256 million bytes. Spark's sizes are powers of two: 256 MB is 268435456.
WITH counted AS (
  SELECT
    stage_id,
    task_index,
    host,
    remote_bytes_read + local_bytes_read AS bytes,
    executor_run_time_ms AS ms
  FROM spark_task_end
  QUALIFY stage_attempt_id = max(stage_attempt_id) OVER (PARTITION BY stage_id)
    AND row_number() OVER (
      PARTITION BY stage_id, stage_attempt_id, task_index ORDER BY failed OR killed, attempt DESC
    ) = 1
),
stages AS (
  SELECT
    stage_id,
    quantile_disc(bytes, 0.5) AS p50_bytes,
    max(bytes) AS max_bytes,
    quantile_disc(ms, 0.5) AS p50_ms,
    max(ms) AS max_ms,
    first(task_index ORDER BY bytes DESC NULLS LAST, task_index) AS largest,
    first(host ORDER BY ms DESC NULLS LAST, host) AS slowest
  FROM counted
  GROUP BY stage_id
),
judged AS (
  SELECT
    *,
    CASE
      WHEN max_bytes > 5 * p50_bytes AND max_bytes > 256000000 THEN 'data_skew'
      WHEN max_bytes > 5 * p50_bytes THEN 'skew_below_threshold'
      WHEN max_bytes <= 2 * p50_bytes AND max_ms > 5 * p50_ms THEN 'slow_host'
      ELSE 'balanced'
    END AS verdict
  FROM stages
)
SELECT
  stage_id,
  verdict,
  CASE WHEN verdict IN ('data_skew', 'skew_below_threshold') THEN largest END AS task_index,
  CASE verdict WHEN 'slow_host' THEN slowest END AS host
FROM judged
