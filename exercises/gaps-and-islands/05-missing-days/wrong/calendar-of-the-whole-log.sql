-- You compared each user with all days of the log. That adds a gap before the first login of a user and one after the last.
-- Each user's calendar begins and ends with logins of that user.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
calendar AS (
  SELECT users.user_id, CAST(all_days.day AS DATE) AS day
  FROM (SELECT DISTINCT user_id FROM login_days) AS users
  CROSS JOIN (SELECT unnest(range(min(day), max(day) + 1, INTERVAL 1 DAY)) AS day FROM login_days) AS all_days
),
absent AS (
  SELECT user_id, day
  FROM calendar
  ANTI JOIN login_days USING (user_id, day)
),
keyed AS (
  SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM absent
)
SELECT user_id, min(day) AS gap_start, max(day) AS gap_end, count(*) AS missing_days
FROM keyed
GROUP BY user_id, island
