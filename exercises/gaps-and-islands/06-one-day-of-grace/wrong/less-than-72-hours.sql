-- You measured hours. 72 hours are the most that lie between a Monday and the Wednesday after it, but 23:00 on Monday and
-- 01:00 on Thursday are 50 hours apart, and two days are missing. Compare days.
WITH marked AS (
  SELECT
    user_id,
    login_ts,
    CASE
      WHEN login_ts - LAG(login_ts) OVER (PARTITION BY user_id ORDER BY login_ts) < INTERVAL 72 HOURS THEN 0
      ELSE 1
    END AS begins
  FROM logins
  WHERE login_ts IS NOT NULL
),
numbered AS (
  SELECT user_id, CAST(login_ts AS DATE) AS day, SUM(begins) OVER (PARTITION BY user_id ORDER BY login_ts) AS streak_no
  FROM marked
)
SELECT
  user_id,
  min(day) AS streak_start,
  max(day) AS streak_end,
  count(DISTINCT day) AS active_days,
  max(day) - min(day) + 1 AS span_days
FROM numbered
GROUP BY user_id, streak_no
