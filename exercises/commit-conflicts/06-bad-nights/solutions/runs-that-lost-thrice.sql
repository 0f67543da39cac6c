-- Runs that change rows and lost three times and more. Three of ten such runs of a night are too many.
WITH runs AS (
  SELECT night, run_id, count(*) FILTER (outcome IN ('ConcurrentAppendException', 'ConcurrentDeleteReadException', 'ConcurrentDeleteDeleteException')) AS lost
  FROM commit_attempts
  WHERE operation NOT IN ('WRITE', 'OPTIMIZE')
  GROUP BY night, run_id
)
SELECT night
FROM runs
GROUP BY night
HAVING count(*) FILTER (lost >= 3) >= 0.3 * count(*)
