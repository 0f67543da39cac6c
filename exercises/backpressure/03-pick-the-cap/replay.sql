-- What tomorrow brings in each tick.
CREATE MACRO tomorrow() AS TABLE
SELECT topic, tick, arrived * (100 + growth_percent) // 100 AS arrived
FROM arrivals
CROSS JOIN cluster;

-- Each topic after the batch of each tick: how many rows have come, how many are left, how many are done. The drift is what would
-- be left if a batch could take rows before they come. As it cannot, each new low of the drift below 0 is forgiven.
CREATE MACRO batches() AS TABLE
SELECT topic, tick, came, backlog, came - backlog AS done
FROM (
  SELECT
    topic,
    tick,
    came,
    drift - least(0, min(drift) OVER (PARTITION BY topic ORDER BY tick)) AS backlog
  FROM (
    SELECT
      topic,
      tick,
      sum(arrived) OVER (PARTITION BY topic ORDER BY tick) AS came,
      sum(arrived - cap) OVER (PARTITION BY topic ORDER BY tick) AS drift
    FROM tomorrow()
    JOIN answer USING (topic)
  ) AS drifted
) AS counted;

-- For the last row of each tick the ticks until the first batch after which it is done. Where there is none, it has waited until
-- the end of the day.
CREATE MACRO waits() AS TABLE
WITH batch AS (SELECT * FROM batches()),
last_tick AS (SELECT topic, max(tick) AS last_tick FROM batch GROUP BY topic),
done_by AS (SELECT topic, done, min(tick) AS tick FROM batch GROUP BY topic, done)
SELECT batch.topic, batch.tick, coalesce(done_by.tick, last_tick) - batch.tick AS waited
FROM batch
JOIN last_tick USING (topic)
ASOF LEFT JOIN done_by ON done_by.topic = batch.topic AND batch.came <= done_by.done;
