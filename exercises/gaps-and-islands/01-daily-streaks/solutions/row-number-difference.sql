-- Inside a streak the day and its position both grow by one, so their difference names the streak.
WITH numbered AS (
  SELECT user_id, day, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS position
  FROM login_days
),
keyed AS (
  SELECT user_id, day, day - CAST(position AS INTEGER) AS island
  FROM numbered
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM keyed
GROUP BY user_id, island
