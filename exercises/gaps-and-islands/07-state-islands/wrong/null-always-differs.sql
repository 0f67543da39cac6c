-- You let an interval begin wherever the comparison with the state before is not true. Two readings without a state in a row
-- are then two intervals: NULL = NULL is not true either. IS NOT DISTINCT FROM takes two NULLs for equal.
WITH marked AS (
  SELECT
    device_id,
    seq,
    ts,
    state,
    CASE WHEN state = LAG(state) OVER (PARTITION BY device_id ORDER BY ts, seq) THEN 0 ELSE 1 END AS begins
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
