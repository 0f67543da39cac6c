-- refused by: precision
-- You looked at the heap alone. One that stays full because a table is kept there on purpose collects next to nothing, and is well.
WITH placed AS (
  SELECT app_id, jvm_heap_memory / jvm_heap_max AS share, ROW_NUMBER() OVER (PARTITION BY app_id ORDER BY ts DESC) AS from_the_end
  FROM driver_metrics
)
SELECT app_id
FROM placed
WHERE from_the_end <= 6
GROUP BY app_id
HAVING min(share) > 0.75
