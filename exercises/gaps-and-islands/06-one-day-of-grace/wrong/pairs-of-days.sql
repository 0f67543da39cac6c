-- You cut the calendar into blocks of two days and looked for blocks that follow one another. Whether a missing day is forgiven
-- then depends on where the blocks begin, and two missing days can pass when each block still has a login.
WITH login_days AS (
  SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
),
numbered AS (
  SELECT
    user_id,
    day,
    block - DENSE_RANK() OVER (PARTITION BY user_id ORDER BY block) AS island
  FROM (SELECT user_id, day, (day - DATE '2000-01-01') // 2 AS block FROM login_days) AS blocks
)
SELECT
  user_id,
  min(day) AS streak_start,
  max(day) AS streak_end,
  count(*) AS active_days,
  max(day) - min(day) + 1 AS span_days
FROM numbered
GROUP BY user_id, island
