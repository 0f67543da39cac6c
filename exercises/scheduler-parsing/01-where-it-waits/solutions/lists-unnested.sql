-- A list of the three phases in each row, unnested.
SELECT
  step.phase,
  quantile_cont(step.ms / 1000, 0.5) AS p50_s,
  quantile_cont(step.ms / 1000, 0.95) AS p95_s,
  count(step.ms) AS n
FROM (
  SELECT unnest([
    {'phase': 'before scheduled', 'ms': epoch_ms(t.scheduled_dttm) - epoch_ms((SELECT r.start_date FROM dag_run AS r WHERE r.dag_id = t.dag_id AND r.run_id = t.run_id))},
    {'phase': 'scheduled to queued', 'ms': epoch_ms(t.queued_dttm) - epoch_ms(t.scheduled_dttm)},
    {'phase': 'queued to started', 'ms': epoch_ms(t.start_date) - epoch_ms(t.queued_dttm)}
  ]) AS step
  FROM task_instance AS t
  WHERE t.try_number = 1 AND t.state = 'success'
) AS unfolded
GROUP BY step.phase
HAVING count(step.ms) > 0
