-- You marked a click when its pause is longer than 30 minutes. A user's first click has no pause: the comparison with NULL
-- is not true, ELSE gives 0, and the count starts at 0, so every session has the number of the one before it. The first
-- click begins a session too.
WITH marked AS (
  SELECT
    user_id,
    click_id,
    ts,
    CASE
      WHEN ts - LAG(ts) OVER (PARTITION BY user_id ORDER BY ts, click_id) > INTERVAL 30 MINUTES THEN 1
      ELSE 0
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
