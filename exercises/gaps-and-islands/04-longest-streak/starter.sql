-- All streaks, as in the first exercise. Which of them are the longest of their user?
WITH numbered AS (
  SELECT user_id, day, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS position
  FROM login_days
),
streaks AS (
  SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
  FROM numbered
  GROUP BY user_id, day - CAST(position AS INTEGER)
)
SELECT user_id, streak_start, streak_end, days
FROM streaks
