-- refused by: batch_memory
-- You use up what the cluster can process in a trigger, and share it out by what the topics need. The batches have to fit
-- into the memory as well.
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
SELECT topic, CAST(floor(cap * (max_rows_per_s * trigger_s / sum(cap) OVER ())) AS BIGINT) AS cap
FROM needed
CROSS JOIN cluster
