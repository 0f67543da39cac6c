-- refused by: recall
-- You want every attempt of the night lost. Many a run of a bad night commits in the end, at the fourth attempt.
SELECT night
FROM commit_attempts
WHERE operation IN ('MERGE', 'UPDATE')
GROUP BY night
HAVING avg(CASE WHEN outcome LIKE 'Concurrent%' THEN 1 ELSE 0 END) = 1
