-- refused by: oldest_row
-- You look at the longest run of high ticks alone. A second burst that comes before the first is dealt with waits behind it.
WITH tomorrow AS (
  SELECT topic, tick, arrived * (100 + growth_percent) // 100 AS rows, wait_ticks, retention_bytes / bytes_per_row AS retained
  FROM arrivals
  CROSS JOIN cluster
),
marked AS (
  SELECT *, rows > 2 * min(rows) OVER (PARTITION BY topic) AS is_high
  FROM tomorrow
),
numbered AS (
  SELECT *, tick - ROW_NUMBER() OVER (PARTITION BY topic, is_high ORDER BY tick) AS run
  FROM marked
),
bursts AS (
  SELECT topic, sum(rows) AS burst, count(*) AS ticks, any_value(wait_ticks) AS wait_ticks, any_value(retained) AS retained
  FROM numbered
  WHERE is_high
  GROUP BY topic, run
),
usual AS (
  SELECT topic, max(CASE WHEN is_high THEN 0 ELSE rows END) AS rows
  FROM marked
  GROUP BY topic
)
SELECT
  topic,
  CAST(greatest(1, any_value(usual.rows), ceil(max(greatest(burst / (ticks + wait_ticks), (burst - retained) / ticks)))) AS BIGINT) AS cap
FROM usual
LEFT JOIN bursts USING (topic)
GROUP BY topic
