-- refused by: recall
-- You count ConcurrentAppendException alone. The other exceptions of the check throw the work away just as well, and on many bad
-- nights they make the difference.
SELECT night
FROM commit_attempts
WHERE operation IN ('MERGE', 'UPDATE')
GROUP BY night
HAVING avg(CASE WHEN outcome = 'ConcurrentAppendException' THEN 1 ELSE 0 END) > 0.5
