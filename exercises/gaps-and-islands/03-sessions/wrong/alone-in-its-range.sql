-- You took a click for the beginning of a session when it is the only one within the last 30 minutes. Of two clicks at the
-- same instant each sees the other, so a session that opens with a double click has no beginning and runs into the one
-- before. Look only at earlier clicks, or make the instants distinct first.
WITH marked AS (
  SELECT
    user_id,
    click_id,
    ts,
    CASE
      WHEN count(*) OVER (
        PARTITION BY user_id ORDER BY ts
        RANGE BETWEEN INTERVAL 30 MINUTES PRECEDING AND CURRENT ROW
      ) = 1 THEN 1
      ELSE 0
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
