-- You used DENSE_RANK, but ordered it by the instant: each login of a day at another time gets a number of its own, and
-- the numbers run ahead of the calendar again. Order by the day.
WITH keyed AS (
  SELECT
    user_id,
    CAST(login_ts AS DATE) AS day,
    CAST(login_ts AS DATE) - CAST(DENSE_RANK() OVER (PARTITION BY user_id ORDER BY login_ts) AS INTEGER) AS island
  FROM logins
  WHERE login_ts IS NOT NULL
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(DISTINCT day) AS days
FROM keyed
GROUP BY user_id, island
