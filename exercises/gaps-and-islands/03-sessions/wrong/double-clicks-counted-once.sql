-- You removed clicks at the same instant before counting. They are separate clicks with numbers of their own, and each counts.
WITH instants AS (
  SELECT DISTINCT user_id, ts
  FROM clicks
),
marked AS (
  SELECT
    user_id,
    ts,
    CASE
      WHEN ts - LAG(ts) OVER (PARTITION BY user_id ORDER BY ts) <= INTERVAL 30 MINUTES THEN 0
      ELSE 1
    END AS begins
  FROM instants
),
numbered AS (
  SELECT user_id, ts, SUM(begins) OVER (PARTITION BY user_id ORDER BY ts) AS session_no
  FROM marked
)
SELECT user_id, session_no, min(ts) AS started, max(ts) AS ended, count(*) AS clicks
FROM numbered
GROUP BY user_id, session_no
