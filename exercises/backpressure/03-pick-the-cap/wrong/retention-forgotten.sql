-- refused by: fullest_topic
-- Your caps keep the wait, but where retention is short, more is left of the largest burst than Kafka keeps. Rows are
-- deleted before they are read.
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
    (closed.came - opened.came + opened.rows) / (closed.tick - opened.tick + 1 + opened.wait_ticks)
  ))) AS BIGINT) AS cap
FROM totals AS opened
JOIN totals AS closed ON closed.topic = opened.topic AND closed.tick >= opened.tick
GROUP BY opened.topic
