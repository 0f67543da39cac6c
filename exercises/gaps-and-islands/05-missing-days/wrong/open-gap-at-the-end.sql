-- You let a gap run from a user's last login to the end of the log. The list goes from the first to the last login of each user;
-- whether somebody who is away will come back, the log does not know.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
followed AS (
  SELECT user_id, day, COALESCE(
    LEAD(day) OVER (PARTITION BY user_id ORDER BY day),
    (SELECT max(day) + 1 FROM login_days)
  ) AS next_day
  FROM login_days
)
SELECT user_id, day + 1 AS gap_start, next_day - 1 AS gap_end, next_day - day - 1 AS missing_days
FROM followed
WHERE next_day - day > 1
