-- Mark each login that is neither on the day of the one before nor on the day after it. The running count of the marks
-- numbers the streaks. Of logins at one instant the marked one has to come first, or the others would count as the day
-- before the streak.
WITH marked AS (
  SELECT
    user_id,
    login_ts,
    CAST(login_ts AS DATE) AS day,
    CASE
      WHEN CAST(login_ts AS DATE) - CAST(LAG(login_ts) OVER (PARTITION BY user_id ORDER BY login_ts) AS DATE) <= 1 THEN 0
      ELSE 1
    END AS begins
  FROM logins
  WHERE login_ts IS NOT NULL
),
numbered AS (
  SELECT
    user_id,
    day,
    SUM(begins) OVER (PARTITION BY user_id ORDER BY login_ts, begins DESC) AS streak_no
  FROM marked
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, max(day) - min(day) + 1 AS days
FROM numbered
GROUP BY user_id, streak_no
