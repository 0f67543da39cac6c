-- You took the island key for a name that is unique in the whole table. It is unique only within one user: two users
-- who start a streak on the same day, with as many days before it, get the same key, and grouping by the key alone
-- melts their streaks into one row. Group by user_id and the key.
WITH keyed AS (
  SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
  FROM login_days
)
SELECT min(user_id) AS user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM keyed
GROUP BY island
