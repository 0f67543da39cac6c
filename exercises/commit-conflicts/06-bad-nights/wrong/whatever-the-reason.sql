-- refused by: precision
-- You count every failure. Attempts that ran out of memory or lost their connection have met no other writer.
SELECT night
FROM commit_attempts
WHERE operation IN ('MERGE', 'UPDATE')
GROUP BY night
HAVING avg(CASE WHEN outcome <> 'Committed' THEN 1 ELSE 0 END) > 0.5
