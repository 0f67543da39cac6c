-- You took the distance between the two logins as the number of missing days. From the 3rd to the 6th it is 3, and two days
-- lie between them: take one off.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
followed AS (
  SELECT user_id, day, LEAD(day) OVER (PARTITION BY user_id ORDER BY day) AS next_day
  FROM login_days
)
SELECT user_id, day + 1 AS gap_start, next_day - 1 AS gap_end, next_day - day AS missing_days
FROM followed
WHERE next_day - day > 1
