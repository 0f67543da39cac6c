-- refused by: precision
-- You report nights with a run that never committed. Runs are given up for other reasons as well, and on some bad nights all of them
-- commit in the end.
SELECT DISTINCT night
FROM commit_attempts
GROUP BY night, run_id
HAVING count(*) FILTER (outcome = 'Committed') = 0
