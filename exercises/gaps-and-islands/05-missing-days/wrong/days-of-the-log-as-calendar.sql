-- You took the days on which anybody logged in for the calendar. A day on which nobody came is missing from it, so it is
-- missing from the gaps as well, and a gap can fall apart or vanish. Write the days out with range().
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
calendar AS (
  SELECT users.user_id, all_days.day
  FROM (SELECT user_id, min(day) AS first_day, max(day) AS last_day FROM login_days GROUP BY user_id) AS users
  JOIN (SELECT DISTINCT day FROM login_days) AS all_days ON all_days.day BETWEEN first_day AND last_day
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
