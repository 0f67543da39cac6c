-- refused by: recall
-- You want every single rejection of a night repeated within 100 ms. Clients differ, so in nearly every storm some took a
-- little longer. Leave room in a threshold.
WITH followed AS (
  SELECT night, ts, status, LEAD(ts) OVER (PARTITION BY logical_id ORDER BY attempt) AS next_ts
  FROM nightly_access
)
SELECT night
FROM followed
WHERE status IN (429, 503)
GROUP BY night
HAVING avg(CASE WHEN next_ts - ts < INTERVAL 100 MILLISECONDS THEN 1 ELSE 0 END) = 1
