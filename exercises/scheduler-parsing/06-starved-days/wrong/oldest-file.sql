-- refused by: precision
-- You report a day for its oldest file. One file that is parsed no more gets as old as you like.
SELECT day
FROM last_runs
GROUP BY day
HAVING max(seconds_ago) > 600
