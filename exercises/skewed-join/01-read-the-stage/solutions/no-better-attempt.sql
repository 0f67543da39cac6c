-- NULL is sorted last, so it is out of the way. An attempt counts where there is no better one: the same task in a later attempt of the stage, one that succeeded, a later one.
WITH read AS (
  SELECT
    *,
    remote_bytes_read + local_bytes_read AS bytes,
    executor_run_time_ms AS ms,
    end_reason = 'Success' AS succeeded
  FROM spark_task_end
),
counted AS (
  SELECT mine.*
  FROM read AS mine
  WHERE NOT EXISTS (
    SELECT 1 FROM read AS later
    WHERE later.stage_id = mine.stage_id AND later.stage_attempt_id > mine.stage_attempt_id
  )
  AND NOT EXISTS (
    SELECT 1 FROM read AS better
    WHERE better.stage_id = mine.stage_id
      AND better.stage_attempt_id = mine.stage_attempt_id
      AND better.task_index = mine.task_index
      AND (better.succeeded, better.attempt) > (mine.succeeded, mine.attempt)
  )
)
SELECT
  stage_id,
  count(*) AS tasks,
  list_sort(list(bytes))[(count(bytes) + 1) // 2] AS p50_bytes,
  max(bytes) AS max_bytes,
  list_sort(list(ms))[(count(ms) + 1) // 2] AS p50_ms,
  max(ms) AS max_ms,
  max(bytes) / nullif(list_sort(list(bytes))[(count(bytes) + 1) // 2], 0) AS byte_ratio
FROM counted
GROUP BY stage_id
