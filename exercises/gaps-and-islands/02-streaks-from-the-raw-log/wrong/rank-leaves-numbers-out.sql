-- You used RANK. After two logins on one day RANK leaves a number out: 1, 1, 3. The next day is one later but its number
-- is two higher, so the streak is cut after each day with several logins. DENSE_RANK goes on with 2.
WITH keyed AS (
  SELECT
    user_id,
    CAST(login_ts AS DATE) AS day,
    CAST(login_ts AS DATE)
      - CAST(RANK() OVER (PARTITION BY user_id ORDER BY CAST(login_ts AS DATE)) AS INTEGER) AS island
  FROM logins
  WHERE login_ts IS NOT NULL
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(DISTINCT day) AS days
FROM keyed
GROUP BY user_id, island
