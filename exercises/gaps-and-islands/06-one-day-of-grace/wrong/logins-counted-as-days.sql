-- You counted logins. Two logins on one day are one active day: make the days distinct first, or count(DISTINCT day).
WITH marked AS (
  SELECT
    user_id,
    login_ts,
    CASE
      WHEN CAST(login_ts AS DATE) - CAST(LAG(login_ts) OVER (PARTITION BY user_id ORDER BY login_ts) AS DATE) <= 2 THEN 0
      ELSE 1
    END AS begins
  FROM logins
  WHERE login_ts IS NOT NULL
),
numbered AS (
  SELECT user_id, CAST(login_ts AS DATE) AS day, SUM(begins) OVER (PARTITION BY user_id ORDER BY login_ts) AS streak_no
  FROM marked
)
SELECT
  user_id,
  min(day) AS streak_start,
  max(day) AS streak_end,
  count(*) AS active_days,
  max(day) - min(day) + 1 AS span_days
FROM numbered
GROUP BY user_id, streak_no
