-- The pause was cut down to whole minutes before it was compared. 30 minutes and 59 seconds become 30, and the session
-- goes on, though more than 30 minutes have passed. Compare the pause itself with an INTERVAL, or its seconds with 1800.
WITH marked AS (
  SELECT
    user_id,
    click_id,
    ts,
    CASE
      WHEN date_sub('minute', LAG(ts) OVER (PARTITION BY user_id ORDER BY ts, click_id), ts) <= 30 THEN 0
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
