-- Your clock is set by a delay only. Every batch sets it.
WITH RECURSIVE replay AS (
  SELECT DISTINCT
    topic,
    -1 AS tick,
    -1 AS clock,
    0 AS waiting,
    0 AS batch_rows,
    'none' AS reason
  FROM arrivals
  UNION ALL
  SELECT
    topic,
    tick,
    CASE WHEN is_over THEN tick ELSE clock END,
    CASE WHEN is_over OR is_enough THEN 0 ELSE waiting END,
    CASE WHEN is_over OR is_enough THEN waiting ELSE 0 END,
    CASE WHEN is_over THEN 'delay' ELSE 'floor' END
  FROM (
    SELECT
      topic,
      arrivals.tick,
      clock,
      waiting + arrived AS waiting,
      arrivals.tick - clock >= max_delay_ticks AS is_over,
      waiting + arrived >= min_offsets_per_trigger AS is_enough
    FROM replay
    JOIN arrivals USING (topic)
    CROSS JOIN options
    WHERE arrivals.tick = replay.tick + 1
  ) AS looked_at
)
SELECT topic, tick, batch_rows, reason
FROM replay
WHERE batch_rows > 0
