-- Of all rejections of a night, the share that was repeated within half a second.
WITH followed AS (
  SELECT night, ts, status, LEAD(ts) OVER (PARTITION BY logical_id ORDER BY attempt) AS next_ts
  FROM nightly_access
)
SELECT night
FROM followed
WHERE status IN (429, 503)
GROUP BY night
HAVING avg(CASE WHEN next_ts - ts < INTERVAL 500 MILLISECONDS THEN 1 ELSE 0 END) > 0.5
