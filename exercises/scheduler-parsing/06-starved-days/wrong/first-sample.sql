-- refused by: precision
-- You looked at the first sample of each day. That is when a restart shows.
SELECT day
FROM last_runs
WHERE sample_no = 0
GROUP BY day
HAVING median(seconds_ago) > 150
