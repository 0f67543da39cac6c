-- You grouped by the distance of the two positions and forgot the state. Intervals of different states can have the same
-- distance: RUN, IDLE, RUN has 0, 1, 1. Only with the state does it name an interval.
WITH placed AS (
  SELECT
    device_id,
    state,
    ts,
    ROW_NUMBER() OVER (PARTITION BY device_id ORDER BY ts, seq) AS position,
    ROW_NUMBER() OVER (PARTITION BY device_id, state ORDER BY ts, seq) AS position_in_state
  FROM readings
),
intervals AS (
  SELECT
    device_id,
    arg_min(state, position) AS state,
    min(ts) AS from_ts,
    min(position) AS first_position,
    count(*) AS readings
  FROM placed
  GROUP BY device_id, position - position_in_state
)
SELECT
  device_id,
  state,
  from_ts,
  LEAD(from_ts) OVER (PARTITION BY device_id ORDER BY first_position) AS to_ts,
  readings
FROM intervals
