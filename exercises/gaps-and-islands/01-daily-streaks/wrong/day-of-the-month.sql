-- You subtracted the position from the day of the month. That number falls back to 1 on the first of each month, so a
-- streak that runs over a month end is cut there, and streaks of different months can get the same key. Subtract from
-- the date itself.
WITH keyed AS (
  SELECT
    user_id,
    day,
    EXTRACT(day FROM day) - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS island
  FROM login_days
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM keyed
GROUP BY user_id, island
