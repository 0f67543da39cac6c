-- The number of the day within its month was taken for the day. It falls back to 1 on the first of each month, so a
-- streak that runs over a month end is cut there, and days of different months can look like neighbours or get the
-- same key. Compare and subtract dates themselves.
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
