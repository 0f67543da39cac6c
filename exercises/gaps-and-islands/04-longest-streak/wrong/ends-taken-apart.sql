-- You took the greatest length, the first start and the last end of each user from different streaks. One row then speaks of
-- a streak that never was. Rank the streaks and keep whole rows.
WITH keyed AS (
  SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM login_days
),
streaks AS (
  SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
  FROM keyed
  GROUP BY user_id, island
)
SELECT
  user_id,
  min(streak_start) AS streak_start,
  max(streak_end) AS streak_end,
  max(days) AS days,
  max(streak_end) >= (SELECT max(day) FROM login_days) - 1 AS is_current
FROM streaks
GROUP BY user_id
