-- You grouped by device and state. A device that runs, idles and runs again then has one row for both times it ran, and that row
-- overlaps the idle one. Only readings that follow one another in one state belong together.
WITH intervals AS (
  SELECT device_id, state, min(ts) AS from_ts, count(*) AS readings
  FROM readings
  GROUP BY device_id, state
)
SELECT
  device_id,
  state,
  from_ts,
  LEAD(from_ts) OVER (PARTITION BY device_id ORDER BY from_ts) AS to_ts,
  readings
FROM intervals
