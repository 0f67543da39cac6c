-- You asked whether the user is active at the end of the log. is_current is about the streak of the row: someone who comes
-- back on the last day may have a longest streak that was over before the break.
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
)
SELECT
  user_id,
  streak_start,
  streak_end,
  days,
  EXISTS (
    SELECT 1
    FROM login_days
    WHERE login_days.user_id = ranked.user_id AND day >= (SELECT max(day) FROM login_days) - 1
  ) AS is_current
FROM ranked
WHERE place = 1
