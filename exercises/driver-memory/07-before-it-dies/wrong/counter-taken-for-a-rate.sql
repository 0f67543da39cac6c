-- refused by: precision
-- You compared the counter itself. It only grows, so after a night it is large for every driver that ever collected.
WITH placed AS (
  SELECT app_id, major_gc_time, ROW_NUMBER() OVER (PARTITION BY app_id ORDER BY ts DESC) AS from_the_end
  FROM driver_metrics
)
SELECT app_id
FROM placed
WHERE from_the_end <= 6
GROUP BY app_id
HAVING max(major_gc_time) > 100000
