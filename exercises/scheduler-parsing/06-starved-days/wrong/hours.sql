-- refused by: recall
-- Your threshold is an hour. A pass of ten minutes is twenty times the setting already.
SELECT day
FROM last_runs
GROUP BY day
HAVING median(seconds_ago) > 3600
