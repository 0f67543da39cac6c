-- Candidates from below the mean up, each seven percent above the one before, all of them replayed at once by the drift. One will
-- do where, after each batch, no more is left than what came in the last wait_ticks, and retention holds it.
WITH tomorrow AS (
  SELECT topic, tick, arrived * (100 + growth_percent) // 100 AS rows, wait_ticks, retention_bytes // bytes_per_row AS retained
  FROM arrivals
  CROSS JOIN cluster
),
tried AS (
  SELECT topic, step, CAST(1 + ceil(avg(rows) * 0.75 * pow(1.07, step)) AS BIGINT) AS cap
  FROM tomorrow
  CROSS JOIN generate_series(0, 47) AS steps(step)
  GROUP BY topic, step
),
drifted AS (
  SELECT
    topic,
    step,
    cap,
    tick,
    wait_ticks,
    retained,
    sum(rows - cap) OVER w AS drift,
    sum(rows) OVER w AS came
  FROM tomorrow
  JOIN tried USING (topic)
  WINDOW w AS (PARTITION BY topic, step ORDER BY tick)
),
left_over AS (
  SELECT
    topic,
    cap,
    retained,
    drift - least(0, min(drift) OVER w) AS backlog,
    came - coalesce(LAG(came, wait_ticks) OVER w, 0) AS recent
  FROM drifted
  WINDOW w AS (PARTITION BY topic, step ORDER BY tick)
)
SELECT topic, min(cap) AS cap
FROM (
  SELECT topic, cap
  FROM left_over
  GROUP BY topic, cap
  HAVING bool_and(backlog <= recent AND backlog <= retained)
) AS enough
GROUP BY topic
