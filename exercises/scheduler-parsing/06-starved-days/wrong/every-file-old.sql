-- refused by: recall
-- You want every single file to be old at all times. Some file or other has just been parsed, even on the worst day.
SELECT day
FROM last_runs
GROUP BY day
HAVING min(seconds_ago) > 120
