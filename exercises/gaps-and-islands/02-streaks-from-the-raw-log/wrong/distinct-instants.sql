-- Your DISTINCT compares instants, not days: 08:00 and 20:00 of one day are two rows after it. It only removes logins that
-- were delivered twice. Cast to DATE inside the DISTINCT.
WITH distinct_logins AS (
  SELECT DISTINCT user_id, login_ts
  FROM logins
  WHERE login_ts IS NOT NULL
),
keyed AS (
  SELECT
    user_id,
    CAST(login_ts AS DATE) AS day,
    CAST(login_ts AS DATE) - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY login_ts) AS INTEGER) AS island
  FROM distinct_logins
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(DISTINCT day) AS days
FROM keyed
GROUP BY user_id, island
