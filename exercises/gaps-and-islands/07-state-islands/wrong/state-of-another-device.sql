-- You looked at the reading before in the whole table. At one time many devices report, so the state before is often that of
-- another one. Look back within one device: PARTITION BY device_id.
WITH marked AS (
  SELECT
    device_id,
    seq,
    ts,
    state,
    CASE WHEN state IS DISTINCT FROM LAG(state) OVER (ORDER BY ts, device_id, seq) THEN 1 ELSE 0 END AS begins
  FROM readings
),
numbered AS (
  SELECT device_id, ts, state, SUM(begins) OVER (PARTITION BY device_id ORDER BY ts, seq) AS interval_no
  FROM marked
),
intervals AS (
  SELECT device_id, interval_no, state, min(ts) AS from_ts, count(*) AS readings
  FROM numbered
  GROUP BY device_id, interval_no, state
)
SELECT
  device_id,
  state,
  from_ts,
  LEAD(from_ts) OVER (PARTITION BY device_id ORDER BY interval_no) AS to_ts,
  readings
FROM intervals
