-- Half of all ages of a day.
SELECT day
FROM last_runs
GROUP BY day
HAVING median(seconds_ago) > 150
