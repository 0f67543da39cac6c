-- You kept the readings whose state differs from the one before. A device's first reading has none before it; LAG is NULL there,
-- and where the first state is NULL too they do not differ. Keep the first reading whatever its state.
WITH placed AS (
  SELECT
    device_id,
    state,
    ts,
    ROW_NUMBER() OVER w AS position,
    LAG(state) OVER w AS previous,
    count(*) OVER (PARTITION BY device_id) AS readings_of_device
  FROM readings
  WINDOW w AS (PARTITION BY device_id ORDER BY ts, seq)
),
changes AS (
  SELECT device_id, state, ts, position, readings_of_device
  FROM placed
  WHERE state IS DISTINCT FROM previous
)
SELECT
  device_id,
  state,
  ts AS from_ts,
  LEAD(ts) OVER (PARTITION BY device_id ORDER BY position) AS to_ts,
  COALESCE(LEAD(position) OVER (PARTITION BY device_id ORDER BY position), readings_of_device + 1) - position AS readings
FROM changes
