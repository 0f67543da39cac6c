-- Of all attempts of a night that change rows, the share that failed the conflict check.
SELECT night
FROM commit_attempts
WHERE operation IN ('MERGE', 'UPDATE')
GROUP BY night
HAVING avg(CASE WHEN outcome LIKE 'Concurrent%' THEN 1 ELSE 0 END) > 0.5
