-- You kept each user's latest streak, not the longest. The latest streak is the one that may be current; the longest may
-- have been months ago. Order by days.
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
  SELECT user_id, streak_start, streak_end, days, RANK() OVER (PARTITION BY user_id ORDER BY streak_end DESC) AS place
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
