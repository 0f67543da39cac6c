-- You cut the day into fixed half hours. A session begins when the user comes, not on the half hour: clicks at 20:29 and
-- 20:31 are two minutes apart and fall into two buckets.
WITH bucketed AS (
  SELECT user_id, ts, time_bucket(INTERVAL 30 MINUTES, ts) AS bucket
  FROM clicks
)
SELECT
  user_id,
  ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY bucket) AS session_no,
  min(ts) AS started,
  max(ts) AS ended,
  count(*) AS clicks
FROM bucketed
GROUP BY user_id, bucket
