-- A session starts at an instant with no click of the user in the 30 minutes before it. Each click belongs to the
-- latest start that is not after it.
WITH instants AS (
  SELECT DISTINCT user_id, ts
  FROM clicks
),
looked_back AS (
  SELECT
    user_id,
    ts,
    count(*) OVER (
      PARTITION BY user_id ORDER BY ts
      RANGE BETWEEN INTERVAL 30 MINUTES PRECEDING AND CURRENT ROW
    ) AS within_reach
  FROM instants
),
starts AS (
  SELECT user_id, ts AS started, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY ts) AS session_no
  FROM looked_back
  WHERE within_reach = 1
)
SELECT clicks.user_id, starts.session_no, starts.started, max(clicks.ts) AS ended, count(*) AS clicks
FROM clicks
ASOF JOIN starts ON starts.user_id = clicks.user_id AND clicks.ts >= starts.started
GROUP BY clicks.user_id, starts.session_no, starts.started
