-- You took the last day minus the first as the length. That counts the steps between the days, not the days: a streak
-- on 28 and 29 February is 2 days long and its ends are 1 apart. Add one, or count the rows.
WITH keyed AS (
  SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM login_days
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, max(day) - min(day) AS days
FROM keyed
GROUP BY user_id, island
