-- You numbered logins where the trick needs days. At the second login of a day the row number takes a step and the day
-- does not, so the difference changes and the streak is cut in the middle of a day. Reduce the log to one row per user
-- and day first, or number with DENSE_RANK over the day.
WITH keyed AS (
  SELECT
    user_id,
    CAST(login_ts AS DATE) AS day,
    CAST(login_ts AS DATE) - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY login_ts) AS INTEGER) AS island
  FROM logins
  WHERE login_ts IS NOT NULL
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM keyed
GROUP BY user_id, island
