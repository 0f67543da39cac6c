-- date_diff('second', ...) counts how often the clock changes its second between two instants: 1 for 10:00:00.9 to
-- 10:00:01.1. Use epoch(b - a).
WITH counted AS (
  SELECT
    dag_run.start_date AS run_start,
    task_instance.scheduled_dttm,
    task_instance.queued_dttm,
    task_instance.start_date AS task_start
  FROM task_instance
  JOIN dag_run ON dag_run.dag_id = task_instance.dag_id AND dag_run.run_id = task_instance.run_id
  WHERE task_instance.state = 'success' AND task_instance.try_number = 1
),
waits AS (
  SELECT 'before scheduled' AS phase, date_diff('second', run_start, scheduled_dttm) AS seconds FROM counted
  UNION ALL
  SELECT 'scheduled to queued', date_diff('second', scheduled_dttm, queued_dttm) FROM counted
  UNION ALL
  SELECT 'queued to started', date_diff('second', queued_dttm, task_start) FROM counted
)
SELECT phase, quantile_cont(seconds, 0.5) AS p50_s, quantile_cont(seconds, 0.95) AS p95_s, count(*) AS n
FROM waits
WHERE seconds IS NOT NULL
GROUP BY phase
