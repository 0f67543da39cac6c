-- You looked for 48 hours or more between two logins. 23:00 on Monday and 01:00 on Wednesday are 26 hours apart, and Tuesday
-- is missing. Cast both to DATE before you compare.
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
WHERE next_ts - login_ts >= INTERVAL 48 HOURS
