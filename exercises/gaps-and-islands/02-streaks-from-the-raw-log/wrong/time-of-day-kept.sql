-- You took the days off the full timestamp. What is left still carries the time of day, so 08:00 on Monday and 09:00 on
-- Tuesday get different keys and nearly every login is an island of its own. Cast to DATE before the subtraction.
WITH keyed AS (
  SELECT
    user_id,
    login_ts,
    login_ts
      - to_days(CAST(DENSE_RANK() OVER (PARTITION BY user_id ORDER BY CAST(login_ts AS DATE)) AS INTEGER)) AS island
  FROM logins
  WHERE login_ts IS NOT NULL
)
SELECT
  user_id,
  CAST(min(login_ts) AS DATE) AS streak_start,
  CAST(max(login_ts) AS DATE) AS streak_end,
  count(DISTINCT CAST(login_ts AS DATE)) AS days
FROM keyed
GROUP BY user_id, island
