-- The days of each user and the day before. Which distances does a streak survive now?
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
)
SELECT user_id, day, LAG(day) OVER (PARTITION BY user_id ORDER BY day) AS previous
FROM login_days
