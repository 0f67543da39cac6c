-- Mark and count to find the streaks, take the greatest length of each user, and join the two on both.
WITH marked AS (
  SELECT
    user_id,
    day,
    CASE WHEN day - LAG(day) OVER (PARTITION BY user_id ORDER BY day) = 1 THEN 0 ELSE 1 END AS begins,
    max(day) OVER () AS last_day
  FROM login_days
),
numbered AS (
  SELECT user_id, day, last_day, SUM(begins) OVER (PARTITION BY user_id ORDER BY day) AS streak_no
  FROM marked
),
streaks AS (
  SELECT
    user_id,
    min(day) AS streak_start,
    max(day) AS streak_end,
    count(*) AS days,
    last_day - max(day) <= 1 AS is_current
  FROM numbered
  GROUP BY user_id, streak_no, last_day
),
greatest_lengths AS (
  SELECT user_id, max(days) AS days
  FROM streaks
  GROUP BY user_id
)
SELECT user_id, streak_start, streak_end, days, is_current
FROM streaks
JOIN greatest_lengths USING (user_id, days)
