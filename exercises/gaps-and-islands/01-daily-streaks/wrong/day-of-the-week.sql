-- You compared days of the week. A login on a Monday and the next one on the Tuesday a week later look like neighbours,
-- so 7 missing days do not end the streak. Compare the dates themselves.
WITH marked AS (
  SELECT
    user_id,
    day,
    CASE
      WHEN dayofweek(day) = (dayofweek(LAG(day) OVER (PARTITION BY user_id ORDER BY day)) + 1) % 7 THEN 0
      ELSE 1
    END AS is_first
  FROM login_days
), numbered AS (
  SELECT user_id, day, SUM(is_first) OVER (PARTITION BY user_id ORDER BY day) AS island
  FROM marked
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM numbered
GROUP BY user_id, island;
