-- You looked at the next row of the whole table. It often belongs to another user, so the gap lasts until somebody else logs
-- in. Look ahead within one user: PARTITION BY user_id.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
followed AS (
  SELECT user_id, day, LEAD(day) OVER (ORDER BY user_id, day) AS next_day
  FROM login_days
)
SELECT user_id, day + 1 AS gap_start, next_day - 1 AS gap_end, next_day - day - 1 AS missing_days
FROM followed
WHERE next_day - day > 1
