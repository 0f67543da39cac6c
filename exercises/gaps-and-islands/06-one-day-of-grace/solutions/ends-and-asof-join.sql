-- A streak ends on a day after which the user is not seen for two days. Each login belongs to the first such day from
-- there on.
WITH days_seen AS (
  SELECT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
  GROUP BY user_id, CAST(login_ts AS DATE)
),
last_days AS (
  SELECT user_id, day AS streak_end
  FROM days_seen AS here
  WHERE NOT EXISTS (
    SELECT 1
    FROM days_seen AS other
    WHERE other.user_id = here.user_id AND other.day BETWEEN here.day + 1 AND here.day + 2
  )
)
SELECT
  days_seen.user_id,
  min(days_seen.day) AS streak_start,
  last_days.streak_end,
  count(*) AS active_days,
  last_days.streak_end - min(days_seen.day) + 1 AS span_days
FROM days_seen
ASOF JOIN last_days ON last_days.user_id = days_seen.user_id AND last_days.streak_end >= days_seen.day
GROUP BY days_seen.user_id, last_days.streak_end
