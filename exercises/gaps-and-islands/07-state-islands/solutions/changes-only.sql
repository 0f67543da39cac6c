-- Keep only the readings at which the state changes. The nearest change after one tells when its interval ended, and how far
-- their positions are apart tells how many readings it had.
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
  WHERE position = 1 OR state IS DISTINCT FROM previous
)
SELECT
  here.device_id,
  here.state,
  here.ts AS from_ts,
  later.ts AS to_ts,
  COALESCE(later.position, here.readings_of_device + 1) - here.position AS readings
FROM changes AS here
ASOF LEFT JOIN changes AS later ON later.device_id = here.device_id AND later.position > here.position
