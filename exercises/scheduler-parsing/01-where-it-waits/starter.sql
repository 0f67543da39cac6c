-- The whole latency as one phase, in whole seconds. Which part of it is whose?
SELECT
  'queued to started' AS phase,
  quantile_cont(date_diff('second', dag_run.start_date, task_instance.start_date), 0.5) AS p50_s,
  quantile_cont(date_diff('second', dag_run.start_date, task_instance.start_date), 0.95) AS p95_s,
  count(*) AS n
FROM task_instance
JOIN dag_run ON dag_run.dag_id = task_instance.dag_id AND dag_run.run_id = task_instance.run_id
