-- You looked at the click after instead of the one before. A long pause then marks the last click of a session, and the
-- count moves one click too early: each last click lands in the next session. Compare with LAG.
WITH marked AS (
  SELECT
    user_id,
    click_id,
    ts,
    CASE
      WHEN LEAD(ts) OVER (PARTITION BY user_id ORDER BY ts, click_id) - ts <= INTERVAL 30 MINUTES THEN 0
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
