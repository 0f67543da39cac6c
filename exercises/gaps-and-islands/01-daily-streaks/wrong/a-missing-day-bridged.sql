-- You let a streak survive a step of two days. Two days apart means that one day is missing between them, and one
-- missing day ends a streak. Days that follow each other are exactly 1 apart.
WITH marked AS (
  SELECT
    user_id,
    day,
    CASE WHEN day - LAG(day) OVER (PARTITION BY user_id ORDER BY day) <= 2 THEN 0 ELSE 1 END AS begins
  FROM login_days
),
numbered AS (
  SELECT user_id, day, SUM(begins) OVER (PARTITION BY user_id ORDER BY day) AS streak_no
  FROM marked
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM numbered
GROUP BY user_id, streak_no
