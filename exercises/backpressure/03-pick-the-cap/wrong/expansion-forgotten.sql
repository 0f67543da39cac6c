-- refused by: batch_seconds
-- You use up the memory as if rows took no more of it than in Kafka. That is more than the cluster can hold, and more than
-- it can process.
WITH needed AS (
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
      (closed.came - opened.came + opened.rows) / (closed.tick - opened.tick + 1 + opened.wait_ticks),
      (closed.came - opened.came + opened.rows - opened.retained) / (closed.tick - opened.tick + 1)
    ))) AS BIGINT) AS cap
  FROM totals AS opened
  JOIN totals AS closed ON closed.topic = opened.topic AND closed.tick >= opened.tick
  GROUP BY opened.topic
)
SELECT topic, CAST(floor(cap * (memory_bytes / bytes_per_row / sum(cap) OVER ())) AS BIGINT) AS cap
FROM needed
CROSS JOIN cluster
