-- refused by: precision
-- You report nights with many retries. When storage fails, or the compaction loses, there are as many. Look at why an attempt failed,
-- and of what.
SELECT night
FROM commit_attempts
GROUP BY night
HAVING count(*) > 1.5 * count(DISTINCT run_id)
