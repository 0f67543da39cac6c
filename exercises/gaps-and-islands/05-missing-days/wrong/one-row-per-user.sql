-- You added up the missing days of each user. First and last day of such a row span everything between, days with logins
-- too. Each gap is a row of its own.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
followed AS (
  SELECT user_id, day, LEAD(day) OVER (PARTITION BY user_id ORDER BY day) AS next_day
  FROM login_days
)
SELECT user_id, min(day + 1) AS gap_start, max(next_day - 1) AS gap_end, sum(next_day - day - 1) AS missing_days
FROM followed
WHERE next_day - day > 1
GROUP BY user_id
