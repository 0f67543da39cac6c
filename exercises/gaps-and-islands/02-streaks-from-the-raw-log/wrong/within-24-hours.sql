-- You let a streak go on while the next login comes within 24 hours. Days are not distances: 08:00 on Monday and 20:00 on
-- Tuesday are 36 hours apart and on neighbouring days. Compare days.
WITH marked AS (
  SELECT
    user_id,
    login_ts,
    CASE
      WHEN login_ts - LAG(login_ts) OVER (PARTITION BY user_id ORDER BY login_ts) <= INTERVAL 24 HOURS THEN 0
      ELSE 1
    END AS begins
  FROM logins
  WHERE login_ts IS NOT NULL
),
numbered AS (
  SELECT user_id, login_ts, SUM(begins) OVER (PARTITION BY user_id ORDER BY login_ts) AS streak_no
  FROM marked
)
SELECT
  user_id,
  CAST(min(login_ts) AS DATE) AS streak_start,
  CAST(max(login_ts) AS DATE) AS streak_end,
  count(DISTINCT CAST(login_ts AS DATE)) AS days
FROM numbered
GROUP BY user_id, streak_no
