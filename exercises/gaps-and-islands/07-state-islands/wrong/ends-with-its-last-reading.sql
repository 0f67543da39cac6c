-- You ended each interval with its last reading. The device stays in a state until it reports another one: to_ts is where the
-- next interval begins. Your intervals have holes between them, and those of one reading have no length.
WITH marked AS (
  SELECT
    device_id,
    seq,
    ts,
    state,
    CASE WHEN state IS DISTINCT FROM LAG(state) OVER (PARTITION BY device_id ORDER BY ts, seq) THEN 1 ELSE 0 END AS begins
  FROM readings
),
numbered AS (
  SELECT device_id, ts, state, SUM(begins) OVER (PARTITION BY device_id ORDER BY ts, seq) AS interval_no
  FROM marked
),
intervals AS (
  SELECT device_id, interval_no, state, min(ts) AS from_ts, max(ts) AS last_ts, count(*) AS readings
  FROM numbered
  GROUP BY device_id, interval_no, state
)
SELECT
  device_id,
  state,
  from_ts,
  last_ts AS to_ts,
  readings
FROM intervals
