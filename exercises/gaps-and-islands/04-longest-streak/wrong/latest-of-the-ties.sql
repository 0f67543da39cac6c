-- You kept the latest of the streaks that are equally long. The task asks for all of them: a user with 3 days in January
-- and 3 days in March has two rows.
WITH keyed AS (
  SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM login_days
),
streaks AS (
  SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
  FROM keyed
  GROUP BY user_id, island
),
ranked AS (
  SELECT user_id, streak_start, streak_end, days, RANK() OVER (PARTITION BY user_id ORDER BY days DESC, streak_start DESC) AS place
  FROM streaks
)
SELECT
  user_id,
  streak_start,
  streak_end,
  days,
  streak_end >= (SELECT max(day) FROM login_days) - 1 AS is_current
FROM ranked
WHERE place = 1
