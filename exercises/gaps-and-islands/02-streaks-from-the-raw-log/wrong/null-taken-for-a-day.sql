-- You kept the logins without a time. Their day is NULL, their key is NULL, and GROUP BY makes an island of them: a streak
-- that starts and ends nowhere, for each user with such a login. They belong to no day; remove them first.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
),
keyed AS (
  SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM login_days
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM keyed
GROUP BY user_id, island
