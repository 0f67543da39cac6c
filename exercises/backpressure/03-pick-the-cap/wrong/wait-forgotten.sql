-- refused by: oldest_row
-- Your caps only see to it that retention holds the backlog. Where it holds much, rows wait far too long in it.
WITH totals AS (
  SELECT
    topic,
    tick,
    arrived * (100 + growth_percent) // 100 AS rows,
    sum(rows) OVER (PARTITION BY topic ORDER BY tick) AS came,
    wait_ticks,
    retention_bytes / bytes_per_row AS retained
  FROM arrivals
  CROSS JOIN cluster
)
SELECT
  opened.topic,
  CAST(ceil(max(greatest(
    1,
    (closed.came - opened.came + opened.rows - opened.retained) / (closed.tick - opened.tick + 1)
  ))) AS BIGINT) AS cap
FROM totals AS opened
JOIN totals AS closed ON closed.topic = opened.topic AND closed.tick >= opened.tick
GROUP BY opened.topic
