-- You forgave one missing day in a whole streak and ended it at the next. Every gap of one day is forgiven: Monday, Wednesday,
-- Friday and Sunday are one streak.
WITH RECURSIVE login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
placed AS (
  SELECT
    user_id,
    day,
    ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS position,
    day - LAG(day) OVER (PARTITION BY user_id ORDER BY day) AS distance
  FROM login_days
),
walk AS (
  SELECT user_id, day, position, CAST(1 AS BIGINT) AS streak_no, false AS is_used
  FROM placed
  WHERE position = 1
  UNION ALL
  SELECT
    walk.user_id,
    placed.day,
    placed.position,
    CASE WHEN distance = 1 OR (distance = 2 AND NOT is_used) THEN streak_no ELSE streak_no + 1 END,
    CASE WHEN distance = 1 THEN is_used WHEN distance = 2 THEN NOT is_used ELSE false END
  FROM walk
  JOIN placed ON placed.user_id = walk.user_id AND placed.position = walk.position + 1
)
SELECT
  user_id,
  min(day) AS streak_start,
  max(day) AS streak_end,
  count(*) AS active_days,
  max(day) - min(day) + 1 AS span_days
FROM walk
GROUP BY user_id, streak_no
