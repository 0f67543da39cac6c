-- You numbered the days of all users in one sequence. On a day with logins of several users the number moves on while
-- the day stands still, so the difference changes inside a streak and the streak falls apart. Each user needs a
-- numbering of their own: PARTITION BY user_id.
WITH keyed AS (
  SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (ORDER BY day, user_id) AS INTEGER) AS island
  FROM login_days
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM keyed
GROUP BY user_id, island
