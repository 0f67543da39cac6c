-- refused by: oldest_row
-- You share the cluster out by the rows of the day. A topic needs a cap for its steepest stretch of time, and that is not in
-- proportion to its mean.
WITH volumes AS (
  SELECT topic, sum(arrived) AS rows
  FROM arrivals
  GROUP BY topic
)
SELECT topic, CAST(greatest(1, floor(rows / sum(rows) OVER () * least(max_rows_per_s * trigger_s, memory_bytes / (bytes_per_row * expansion)))) AS BIGINT) AS cap
FROM volumes
CROSS JOIN cluster
