-- From each day the run goes on to the nearest day without a day after. A run that begins inside a streak is shorter than
-- the whole of it, so those than which the user has no longer one are streaks, and the longest.
WITH last_days AS (
  SELECT user_id, day
  FROM login_days AS here
  WHERE NOT EXISTS (
    SELECT 1 FROM login_days AS other WHERE other.user_id = here.user_id AND other.day = here.day + 1
  )
),
runs AS (
  SELECT
    login_days.user_id,
    login_days.day AS streak_start,
    last_days.day AS streak_end,
    last_days.day - login_days.day + 1 AS days
  FROM login_days
  ASOF JOIN last_days ON last_days.user_id = login_days.user_id AND last_days.day >= login_days.day
)
SELECT
  user_id,
  streak_start,
  streak_end,
  days,
  NOT EXISTS (SELECT 1 FROM login_days WHERE login_days.day > mine.streak_end + 1) AS is_current
FROM runs AS mine
WHERE NOT EXISTS (
  SELECT 1 FROM runs AS other WHERE other.user_id = mine.user_id AND other.days > mine.days
)
