-- You measured the distance to the row before in the whole table. That is often a day of somebody else, so a user who comes
-- back after a week goes on in an old streak because another user was there yesterday. Look back within one user.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
marked AS (
  SELECT
    user_id,
    day,
    CASE WHEN day - LAG(day) OVER (ORDER BY day, user_id) <= 2 THEN 0 ELSE 1 END AS begins
  FROM login_days
),
numbered AS (
  SELECT user_id, day, SUM(begins) OVER (PARTITION BY user_id ORDER BY day) AS streak_no
  FROM marked
)
SELECT
  user_id,
  min(day) AS streak_start,
  max(day) AS streak_end,
  count(*) AS active_days,
  max(day) - min(day) + 1 AS span_days
FROM numbered
GROUP BY user_id, streak_no
