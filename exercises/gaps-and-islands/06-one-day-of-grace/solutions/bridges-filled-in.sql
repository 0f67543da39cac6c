-- Put a bridge on the day after each login. Days and bridges together run without a break through a single missing day, so
-- the first exercise's subtraction works on them again; only the days with a login are then counted.
WITH login_days AS (
  SELECT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
covered AS (
  SELECT user_id, day, true AS is_active
  FROM login_days
  UNION
  SELECT user_id, day + 1, false
  FROM login_days
),
keyed AS (
  SELECT
    user_id,
    day,
    is_active,
    day - CAST(DENSE_RANK() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM covered
)
SELECT
  user_id,
  min(day) AS streak_start,
  max(day) - 1 AS streak_end,
  count(*) FILTER (is_active) AS active_days,
  max(day) - min(day) AS span_days
FROM keyed
GROUP BY user_id, island
