-- refused by: oldest_row
-- Your caps are the smallest for today. Tomorrow brings more in every tick, and the room that was left in them is used up.
WITH totals AS (
  SELECT
    topic,
    tick,
    arrived AS rows,
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
    (closed.came - opened.came + opened.rows) / (closed.tick - opened.tick + 1 + opened.wait_ticks),
    (closed.came - opened.came + opened.rows - opened.retained) / (closed.tick - opened.tick + 1)
  ))) AS BIGINT) AS cap
FROM totals AS opened
JOIN totals AS closed ON closed.topic = opened.topic AND closed.tick >= opened.tick
GROUP BY opened.topic
