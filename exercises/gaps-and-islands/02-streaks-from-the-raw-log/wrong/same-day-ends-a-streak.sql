-- You asked whether the login before was exactly one day earlier. A second login on the same day is 0 days later, so it
-- begins a new streak and cuts the old one. Treat 0 and 1 alike, or reduce the log to days first.
WITH marked AS (
  SELECT
    user_id,
    login_ts,
    CASE
      WHEN CAST(login_ts AS DATE) - CAST(LAG(login_ts) OVER (PARTITION BY user_id ORDER BY login_ts) AS DATE) = 1 THEN 0
      ELSE 1
    END AS begins
  FROM logins
  WHERE login_ts IS NOT NULL
),
numbered AS (
  SELECT
    user_id,
    CAST(login_ts AS DATE) AS day,
    SUM(begins) OVER (PARTITION BY user_id ORDER BY login_ts ROWS UNBOUNDED PRECEDING) AS streak_no
  FROM marked
)
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(DISTINCT day) AS days
FROM numbered
GROUP BY user_id, streak_no
