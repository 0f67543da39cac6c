-- You looked at the previous row of the whole table, sorted by day. That row usually belongs to somebody else, so a day
-- counts as a continuation because another user logged in the day before. Compare within one user: PARTITION BY user_id.
WITH marked AS (
  SELECT user_id, day, CASE WHEN day - LAG(day) OVER (ORDER BY day, user_id) <= 1 THEN 0 ELSE 1 END AS begins
  FROM login_days
),
numbered AS (
  SELECT user_id, day, SUM(begins) OVER (ORDER BY day, user_id) AS streak_no
  FROM marked
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM numbered
GROUP BY user_id, streak_no
