-- Your sessions are cut in the right places, but the count runs on from one user to the next, so only one user has a session
-- 1. Start it anew for each user: PARTITION BY user_id in the running sum too.
WITH marked AS (
  SELECT
    user_id,
    click_id,
    ts,
    CASE
      WHEN ts - LAG(ts) OVER (PARTITION BY user_id ORDER BY ts, click_id) <= INTERVAL 30 MINUTES THEN 0
      ELSE 1
    END AS begins
  FROM clicks
),
numbered AS (
  SELECT user_id, ts, SUM(begins) OVER (ORDER BY user_id, ts, click_id) AS session_no
  FROM marked
)
SELECT user_id, session_no, min(ts) AS started, max(ts) AS ended, count(*) AS clicks
FROM numbered
GROUP BY user_id, session_no
