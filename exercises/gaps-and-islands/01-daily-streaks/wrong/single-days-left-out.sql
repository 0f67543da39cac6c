-- You left out streaks of one day. A day without a neighbour is a streak of 1 day here: without these rows the days of
-- all streaks no longer add up to the rows of login_days.
WITH keyed AS (
  SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM login_days
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM keyed
GROUP BY user_id, island
HAVING count(*) > 1
