-- refused by: precision
-- You count the compaction too. It loses by nature, changes no rows, and can be done another night. Look at MERGE and UPDATE.
SELECT night
FROM commit_attempts
GROUP BY night
HAVING avg(CASE WHEN outcome LIKE 'Concurrent%' THEN 1 ELSE 0 END) > 0.5
