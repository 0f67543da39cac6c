-- refused by: precision
-- You report days of slow parses. With processes enough slow files are parsed in time. Look at the age.
SELECT day
FROM last_runs
GROUP BY day
HAVING avg(last_duration_s) > 5
