-- You removed the streaks that are not current. The task asks for the longest streaks of every user, and whether each is
-- current is a column of the answer.
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
  SELECT user_id, streak_start, streak_end, days, RANK() OVER (PARTITION BY user_id ORDER BY days DESC) AS place
  FROM streaks
)
SELECT
  user_id,
  streak_start,
  streak_end,
  days,
  true AS is_current
FROM ranked
WHERE place = 1
  AND streak_end >= (SELECT max(day) FROM login_days) - 1
