-- You forgave two missing days. A distance of 3 days, as from Monday to Thursday, leaves out Tuesday and Wednesday. One
-- missing day is a distance of 2.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
marked AS (
  SELECT
    user_id,
    day,
    CASE WHEN day - LAG(day) OVER (PARTITION BY user_id ORDER BY day) <= 3 THEN 0 ELSE 1 END AS begins
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
