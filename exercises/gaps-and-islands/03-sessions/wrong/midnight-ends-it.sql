-- You let midnight end a session. A visit from 23:50 to 00:10 with a click every few minutes is one session; only silence
-- ends it.
WITH marked AS (
  SELECT
    user_id,
    click_id,
    ts,
    CASE
      WHEN CAST(ts AS DATE) = CAST(LAG(ts) OVER (PARTITION BY user_id ORDER BY ts, click_id) AS DATE)
        AND ts - LAG(ts) OVER (PARTITION BY user_id ORDER BY ts, click_id) <= INTERVAL 30 MINUTES THEN 0
      ELSE 1
    END AS begins
  FROM clicks
),
numbered AS (
  SELECT user_id, ts, SUM(begins) OVER (PARTITION BY user_id ORDER BY ts, click_id) AS session_no
  FROM marked
)
SELECT user_id, session_no, min(ts) AS started, max(ts) AS ended, count(*) AS clicks
FROM numbered
GROUP BY user_id, session_no
