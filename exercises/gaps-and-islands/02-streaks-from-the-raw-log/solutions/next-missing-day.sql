-- A last day is one without a login on the day after. Each day belongs to the first last day from there on.
WITH days_seen AS (
  SELECT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
  GROUP BY user_id, CAST(login_ts AS DATE)
),
last_days AS (
  SELECT here.user_id, here.day
  FROM days_seen AS here
  LEFT JOIN days_seen AS next_one ON next_one.user_id = here.user_id AND next_one.day = here.day + 1
  WHERE next_one.user_id IS NULL
),
ended AS (
  SELECT days_seen.user_id, days_seen.day, last_days.day AS streak_end
  FROM days_seen
  ASOF JOIN last_days ON last_days.user_id = days_seen.user_id AND last_days.day >= days_seen.day
)
SELECT user_id, min(day) AS streak_start, streak_end, count(*) AS days
FROM ended
GROUP BY user_id, streak_end
