-- Three phases beside each task, and percentiles worked out from places: that at 1 + share * (n - 1), which may lie between
-- two, so each takes its part.
WITH steps AS (
  SELECT
    phase,
    CASE phase
      WHEN 'before scheduled' THEN epoch_ms(scheduled_dttm) - epoch_ms(dag_run.start_date)
      WHEN 'scheduled to queued' THEN epoch_ms(queued_dttm) - epoch_ms(scheduled_dttm)
      ELSE epoch_ms(task_instance.start_date) - epoch_ms(queued_dttm)
    END / 1000 AS seconds
  FROM task_instance
  JOIN dag_run USING (dag_id, run_id)
  CROSS JOIN (VALUES ('before scheduled'), ('scheduled to queued'), ('queued to started')) AS phases(phase)
  WHERE task_instance.state = 'success' AND try_number = 1
),
ranked AS (
  SELECT
    phase,
    seconds,
    ROW_NUMBER() OVER (PARTITION BY phase ORDER BY seconds) AS place,
    count(*) OVER (PARTITION BY phase) AS n
  FROM steps
  WHERE seconds IS NOT NULL
)
SELECT
  phase,
  sum(seconds * greatest(0, 1 - abs(1 + 0.5 * (n - 1) - place))) AS p50_s,
  sum(seconds * greatest(0, 1 - abs(1 + 0.95 * (n - 1) - place))) AS p95_s,
  count(*) AS n
FROM ranked
GROUP BY phase
