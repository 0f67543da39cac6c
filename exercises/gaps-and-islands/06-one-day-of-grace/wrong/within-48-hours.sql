-- You measured hours. From 08:00 on Monday to 20:00 on Wednesday it is 60 hours, and only Tuesday is missing. Compare days.
WITH marked AS (
  SELECT
    user_id,
    login_ts,
    CASE
      WHEN login_ts - LAG(login_ts) OVER (PARTITION BY user_id ORDER BY login_ts) <= INTERVAL 48 HOURS THEN 0
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
