-- refused by: recall
-- You report nights with two bans and more. A ban is what a storm may lead to, and most end before it. Look at the retries.
SELECT night
FROM nightly_access
WHERE status = 403 AND attempt > 3
GROUP BY night
HAVING count(*) > 4
