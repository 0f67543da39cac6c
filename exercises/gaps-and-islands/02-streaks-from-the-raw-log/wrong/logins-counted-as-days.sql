-- Your streaks begin and end on the right days, but their length counts logins: a day with three logins adds three,
-- to count(*) as to a sum of logins. The days are count(DISTINCT day), or last day minus first day plus one.
WITH keyed AS (
  SELECT
    user_id,
    CAST(login_ts AS DATE) AS day,
    CAST(login_ts AS DATE)
      - CAST(DENSE_RANK() OVER (PARTITION BY user_id ORDER BY CAST(login_ts AS DATE)) AS INTEGER) AS island
  FROM logins
  WHERE login_ts IS NOT NULL
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM keyed
GROUP BY user_id, island
