-- You took the last day from the streaks that were left after choosing the longest. Where all users of the last day have a
-- longer streak behind them, no row that is left reaches that day. Take max(day) from login_days.
WITH keyed AS (
  SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM login_days
),
streaks AS (
  SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
  FROM keyed
  GROUP BY user_id, island
),
ranked AS (
  SELECT user_id, streak_start, streak_end, days, RANK() OVER (PARTITION BY user_id ORDER BY days DESC) AS place
  FROM streaks
),
longest AS (
  SELECT user_id, streak_start, streak_end, days
  FROM ranked
  WHERE place = 1
)
SELECT
  user_id,
  streak_start,
  streak_end,
  days,
  streak_end >= (SELECT max(streak_end) FROM longest) - 1 AS is_current
FROM longest
