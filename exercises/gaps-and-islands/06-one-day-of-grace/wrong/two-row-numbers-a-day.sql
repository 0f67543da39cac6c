-- You subtracted twice the position, hoping that days two apart would share a key. Then neighbouring days do not: the
-- subtraction fits steps of one fixed length, and here steps of 1 and of 2 are mixed. Mark the beginnings and count them.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
numbered AS (
  SELECT
    user_id,
    day,
    day - 2 * CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM login_days
)
SELECT
  user_id,
  min(day) AS streak_start,
  max(day) AS streak_end,
  count(*) AS active_days,
  max(day) - min(day) + 1 AS span_days
FROM numbered
GROUP BY user_id, island
