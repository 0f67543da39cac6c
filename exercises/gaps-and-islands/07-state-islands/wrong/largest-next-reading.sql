-- You took the largest of the next readings' instants. For all intervals but the last that is where the next one begins. In
-- the last one max() passes over the NULL behind the final reading and returns the final reading itself. That interval is open.
WITH marked AS (
  SELECT
    device_id,
    seq,
    ts,
    LEAD(ts) OVER (PARTITION BY device_id ORDER BY ts, seq) AS next_ts,
    state,
    CASE WHEN state IS DISTINCT FROM LAG(state) OVER (PARTITION BY device_id ORDER BY ts, seq) THEN 1 ELSE 0 END AS begins
  FROM readings
),
numbered AS (
  SELECT device_id, ts, next_ts, state, SUM(begins) OVER (PARTITION BY device_id ORDER BY ts, seq) AS interval_no
  FROM marked
),
intervals AS (
  SELECT device_id, interval_no, state, min(ts) AS from_ts, max(next_ts) AS to_ts, count(*) AS readings
  FROM numbered
  GROUP BY device_id, interval_no, state
)
SELECT
  device_id,
  state,
  from_ts,
  to_ts,
  readings
FROM intervals
