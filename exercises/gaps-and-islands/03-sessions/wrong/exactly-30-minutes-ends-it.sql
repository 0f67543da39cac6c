-- You ended the session at a pause of exactly 30 minutes. The rule is more than 30 minutes: at 30:00 the session goes on,
-- so the short pause is <= 30 minutes, not < 30.
WITH marked AS (
  SELECT
    user_id,
    click_id,
    ts,
    CASE
      WHEN ts - LAG(ts) OVER (PARTITION BY user_id ORDER BY ts, click_id) < INTERVAL 30 MINUTES THEN 0
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
