-- refused by: precision
-- You report nights with many retries. When the API is out of order they are as many, and each waits as it should. A storm is
-- a matter of how soon they come.
SELECT night
FROM nightly_access
GROUP BY night
HAVING count(*) > 1.5 * count(DISTINCT logical_id)
