-- You looked for more than 24 hours between two logins. 08:00 on Monday and 20:00 on Tuesday are 36 hours apart, and no day
-- is missing; your gap has 0 days. Compare days.
WITH followed AS (
  SELECT user_id, login_ts, LEAD(login_ts) OVER (PARTITION BY user_id ORDER BY login_ts) AS next_ts
  FROM logins
  WHERE login_ts IS NOT NULL
)
SELECT
  user_id,
  CAST(login_ts AS DATE) + 1 AS gap_start,
  CAST(next_ts AS DATE) - 1 AS gap_end,
  CAST(next_ts AS DATE) - CAST(login_ts AS DATE) - 1 AS missing_days
FROM followed
WHERE next_ts - login_ts > INTERVAL 24 HOURS
