-- Each day of a user with its position. Which two columns grow in step inside a streak?
WITH numbered AS (
  SELECT
    user_id,
    day,
    ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS position
  FROM login_days
)
SELECT user_id, day, position
FROM numbered
