-- You returned the two days with a login between which the gap lies. The gap itself begins one day later and ends one day
-- earlier: logins on the 3rd and the 6th leave the 4th and the 5th.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
followed AS (
  SELECT user_id, day, LEAD(day) OVER (PARTITION BY user_id ORDER BY day) AS next_day
  FROM login_days
)
SELECT user_id, day AS gap_start, next_day AS gap_end, next_day - day - 1 AS missing_days
FROM followed
WHERE next_day - day > 1
