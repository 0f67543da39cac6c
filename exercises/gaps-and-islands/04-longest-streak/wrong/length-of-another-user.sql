-- You joined the greatest lengths back on the number of days alone. A streak of 3 days then stays because 3 is the greatest
-- length of somebody else, once for each such user. Join on user_id as well.
WITH keyed AS (
  SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM login_days
),
streaks AS (
  SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
  FROM keyed
  GROUP BY user_id, island
),
greatest_lengths AS (
  SELECT user_id, max(days) AS days
  FROM streaks
  GROUP BY user_id
)
SELECT
  streaks.user_id,
  streak_start,
  streak_end,
  streaks.days,
  streak_end >= (SELECT max(day) FROM login_days) - 1 AS is_current
FROM streaks
JOIN greatest_lengths ON greatest_lengths.days = streaks.days
