-- Number the readings of a device, and once more within each state. Inside an interval both positions grow by one; the
-- readings in other states between two intervals widen the distance. The reading behind the last one begins the next interval.
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
  SELECT device_id, state, min(ts) AS from_ts, max(position) AS last_position, count(*) AS readings
  FROM placed
  GROUP BY device_id, state, position - position_in_state
)
SELECT intervals.device_id, intervals.state, intervals.from_ts, placed.ts AS to_ts, intervals.readings
FROM intervals
LEFT JOIN placed ON placed.device_id = intervals.device_id AND placed.position = intervals.last_position + 1
