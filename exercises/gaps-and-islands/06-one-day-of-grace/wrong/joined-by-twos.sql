-- You built the strict streaks and joined only two of them at a time. A third one behind another single missing day is lost,
-- so the streak ends too early. How many hang together is not known beforehand: count beginnings instead.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
keyed AS (
  SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM login_days
),
strict AS (
  SELECT user_id, min(day) AS first_day, max(day) AS last_day, count(*) AS n
  FROM keyed
  GROUP BY user_id, island
)
SELECT
  one.user_id,
  one.first_day AS streak_start,
  COALESCE(two.last_day, one.last_day) AS streak_end,
  one.n + COALESCE(two.n, 0) AS active_days,
  COALESCE(two.last_day, one.last_day) - one.first_day + 1 AS span_days
FROM strict AS one
LEFT JOIN strict AS two ON two.user_id = one.user_id AND two.first_day = one.last_day + 2
WHERE NOT EXISTS (
  SELECT 1 FROM strict AS before WHERE before.user_id = one.user_id AND before.last_day = one.first_day - 2
)
