-- Start at each first day and walk on for as long as the day after is there.
WITH RECURSIVE walk AS (
  SELECT user_id, day AS streak_start, day
  FROM login_days AS here
  WHERE NOT EXISTS (
    SELECT 1 FROM login_days AS other WHERE other.user_id = here.user_id AND other.day = here.day - 1
  )
  UNION ALL
  SELECT walk.user_id, walk.streak_start, login_days.day
  FROM walk
  JOIN login_days ON login_days.user_id = walk.user_id AND login_days.day = walk.day + 1
)
SELECT user_id, streak_start, max(day) AS streak_end, count(*) AS days
FROM walk
GROUP BY user_id, streak_start
