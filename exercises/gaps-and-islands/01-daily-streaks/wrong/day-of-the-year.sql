-- The number of the day within its year was taken for the day. It falls back to 1 on New Year's Day, so a streak from
-- December into January is cut in two. Compare and subtract dates themselves, which know no such edge.
WITH keyed AS (
  SELECT
    user_id,
    day,
    EXTRACT(doy FROM day) - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS island
  FROM login_days
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM keyed
GROUP BY user_id, island
