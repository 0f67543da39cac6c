-- You put an empty text in the place of NULL to compare. Old firmware sends the empty text as a state, so an interval of the
-- one and an interval of the other next to it become one. IS DISTINCT FROM needs no substitute.
WITH marked AS (
  SELECT
    device_id,
    seq,
    ts,
    state,
    CASE
      WHEN COALESCE(state, '') <> COALESCE(LAG(state) OVER (PARTITION BY device_id ORDER BY ts, seq), '') THEN 1
      ELSE 0
    END AS begins
  FROM readings
),
numbered AS (
  SELECT device_id, ts, state, SUM(begins) OVER (PARTITION BY device_id ORDER BY ts, seq) AS interval_no
  FROM marked
),
intervals AS (
  SELECT device_id, interval_no, max(state) AS state, min(ts) AS from_ts, count(*) AS readings
  FROM numbered
  GROUP BY device_id, interval_no
)
SELECT
  device_id,
  state,
  from_ts,
  LEAD(from_ts) OVER (PARTITION BY device_id ORDER BY interval_no) AS to_ts,
  readings
FROM intervals
