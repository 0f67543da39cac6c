-- A first day has no row for the day before, a last day none for the day after. The n-th first day of a user
-- belongs to the n-th last day.
WITH first_days AS (
  SELECT user_id, day, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS streak_no
  FROM login_days AS here
  WHERE NOT EXISTS (
    SELECT 1 FROM login_days AS other WHERE other.user_id = here.user_id AND other.day = here.day - 1
  )
),
last_days AS (
  SELECT user_id, day, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS streak_no
  FROM login_days AS here
  WHERE NOT EXISTS (
    SELECT 1 FROM login_days AS other WHERE other.user_id = here.user_id AND other.day = here.day + 1
  )
)
SELECT
  user_id,
  first_days.day AS streak_start,
  last_days.day AS streak_end,
  last_days.day - first_days.day + 1 AS days
FROM first_days
JOIN last_days USING (user_id, streak_no)
