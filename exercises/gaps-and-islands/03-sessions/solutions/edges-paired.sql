-- Look both ways: a click that follows a long silence starts a session, one that comes before a long silence ends one. The
-- n-th start belongs to the n-th end, and the clicks of a session are the difference of their positions.
WITH placed AS (
  SELECT
    user_id,
    ts,
    ROW_NUMBER() OVER w AS position,
    LAG(ts) OVER w AS previous,
    LEAD(ts) OVER w AS next
  FROM clicks
  WINDOW w AS (PARTITION BY user_id ORDER BY ts, click_id)
),
starts AS (
  SELECT user_id, ts, position, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY position) AS session_no
  FROM placed
  WHERE previous IS NULL OR ts - previous > INTERVAL 30 MINUTES
),
ends AS (
  SELECT user_id, ts, position, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY position) AS session_no
  FROM placed
  WHERE next IS NULL OR next - ts > INTERVAL 30 MINUTES
)
SELECT user_id, session_no, starts.ts AS started, ends.ts AS ended, ends.position - starts.position + 1 AS clicks
FROM starts
JOIN ends USING (user_id, session_no)
