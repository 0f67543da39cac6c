-- Write out all days of a user from the first to the last and take away those with a login. The days that are left are
-- islands: position and day grow in step inside each gap.
WITH bounds AS (
  SELECT user_id, CAST(min(login_ts) AS DATE) AS first_day, CAST(max(login_ts) AS DATE) AS last_day
  FROM logins
  GROUP BY user_id
),
absent AS (
  SELECT user_id, first_day + CAST(unnest(range(last_day - first_day)) AS INTEGER) AS day
  FROM bounds
  EXCEPT
  SELECT user_id, CAST(login_ts AS DATE)
  FROM logins
),
keyed AS (
  SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM absent
)
SELECT user_id, min(day) AS gap_start, max(day) AS gap_end, count(*) AS missing_days
FROM keyed
GROUP BY user_id, island
