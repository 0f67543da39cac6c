-- Each reading with the state before it. At which readings does an interval begin?
SELECT
  device_id,
  seq,
  ts,
  state,
  LAG(state) OVER (PARTITION BY device_id ORDER BY ts, seq) AS previous
FROM readings
ORDER BY device_id, ts, seq
