-- refused by: precision
-- You report a night for one run that lost three times. On a quiet night that is bad luck. Ask how many runs of the night did.
SELECT DISTINCT night
FROM commit_attempts
WHERE operation IN ('MERGE', 'UPDATE') AND outcome LIKE 'Concurrent%'
GROUP BY night, run_id
HAVING count(*) >= 3
