-- refused by: precision
-- You count quick retries whatever the answer was. After a lost connection or a 502 a question may be asked again at once.
-- Look at rejections: 429 and 503.
WITH followed AS (
  SELECT night, ts, status, LEAD(ts) OVER (PARTITION BY logical_id ORDER BY attempt) AS next_ts
  FROM nightly_access
)
SELECT night
FROM followed
WHERE next_ts IS NOT NULL
GROUP BY night
HAVING avg(CASE WHEN next_ts - ts < INTERVAL 500 MILLISECONDS THEN 1 ELSE 0 END) > 0.5
