-- refused by: precision
-- You took the mean age. A single file of several hours lifts it above any threshold that starved days reach.
SELECT day
FROM last_runs
GROUP BY day
HAVING avg(seconds_ago) > 150
