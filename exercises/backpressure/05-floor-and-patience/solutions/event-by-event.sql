-- From each event to the next: the first tick by which the total has grown by the floor or the delay has passed. Events without rows set
-- the clock and are left out in the end.
WITH RECURSIVE totals AS (
  SELECT topic, tick, sum(arrived) OVER (PARTITION BY topic ORDER BY tick) AS came
  FROM arrivals
),
events AS (
  SELECT topic, -1 AS tick, 0 AS came, 0 AS batch_rows, false AS is_over
  FROM totals
  GROUP BY topic
  UNION ALL
  SELECT
    topic,
    min(totals.tick),
    min(totals.came),
    min(totals.came) - any_value(events.came),
    min(totals.tick) - any_value(events.tick) >= any_value(max_delay_ticks)
  FROM events
  JOIN totals USING (topic)
  CROSS JOIN options
  WHERE totals.tick > events.tick
    AND (totals.came - events.came >= min_offsets_per_trigger OR totals.tick - events.tick >= max_delay_ticks)
  GROUP BY topic
)
SELECT topic, tick, batch_rows, if(is_over, 'delay', 'floor') AS reason
FROM events
WHERE batch_rows > 0
