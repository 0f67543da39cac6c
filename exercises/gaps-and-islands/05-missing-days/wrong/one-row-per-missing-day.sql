-- You listed every missing day by itself. Three missing days in a row are one gap, and one row.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
followed AS (
  SELECT user_id, day, LEAD(day) OVER (PARTITION BY user_id ORDER BY day) AS next_day
  FROM login_days
)
SELECT user_id, gap_start, gap_start AS gap_end, 1 AS missing_days
FROM (
  SELECT user_id, CAST(unnest(range(day + 1, next_day, INTERVAL 1 DAY)) AS DATE) AS gap_start
  FROM followed
) AS absent
