-- Attempts that did not succeed were left out before the tasks were counted, and with them the tasks of which no attempt
-- succeeded. Of those the last attempt counts, or the straggler that failed is not seen at all.
WITH last_attempts AS (
  SELECT *
  FROM spark_task_end
  QUALIFY stage_attempt_id = max(stage_attempt_id) OVER (PARTITION BY stage_id)
),
numbered AS (
  SELECT
    stage_id,
    remote_bytes_read + local_bytes_read AS bytes,
    executor_run_time_ms AS ms,
    end_reason = 'Success' AS succeeded,
    row_number() OVER (PARTITION BY stage_id, task_index ORDER BY failed OR killed, attempt DESC) AS place
  FROM last_attempts
)
SELECT
  stage_id,
  count(*) AS tasks,
  quantile_disc(bytes, 0.5) AS p50_bytes,
  max(bytes) AS max_bytes,
  quantile_disc(ms, 0.5) AS p50_ms,
  max(ms) AS max_ms,
  max(bytes) / nullif(quantile_disc(bytes, 0.5), 0) AS byte_ratio
FROM numbered
WHERE place = 1 AND succeeded
GROUP BY stage_id
