-- You gave each session 30 minutes from its first click. The limit is on the silence between two clicks, not on the visit:
-- a click every ten minutes keeps a session open for hours.
WITH RECURSIVE cut AS (
  SELECT user_id, min(ts) AS started, CAST(1 AS BIGINT) AS session_no
  FROM clicks
  GROUP BY user_id
  UNION ALL
  SELECT cut.user_id, min(clicks.ts), cut.session_no + 1
  FROM cut
  JOIN clicks ON clicks.user_id = cut.user_id AND clicks.ts > cut.started + INTERVAL 30 MINUTES
  GROUP BY cut.user_id, cut.session_no
)
SELECT cut.user_id, cut.session_no, cut.started, max(clicks.ts) AS ended, count(*) AS clicks
FROM cut
JOIN clicks
  ON clicks.user_id = cut.user_id
  AND clicks.ts BETWEEN cut.started AND cut.started + INTERVAL 30 MINUTES
GROUP BY cut.user_id, cut.session_no, cut.started
