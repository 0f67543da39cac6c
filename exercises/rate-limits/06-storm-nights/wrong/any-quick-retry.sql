-- refused by: precision
-- You report a night for one retry that was too quick. Such there are on sound nights as well. Take a share of all rejections
-- of the night.
WITH followed AS (
  SELECT night, ts, status, LEAD(ts) OVER (PARTITION BY logical_id ORDER BY attempt) AS next_ts
  FROM nightly_access
)
SELECT night
FROM followed
WHERE status IN (429, 503)
GROUP BY night
HAVING max(CASE WHEN next_ts - ts < INTERVAL 500 MILLISECONDS THEN 1 ELSE 0 END) = 1
