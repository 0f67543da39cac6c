-- refused by: precision
-- You report days with a parse that was killed. Its file is broken; the others are parsed in time.
SELECT day
FROM last_runs
GROUP BY day
HAVING max(last_duration_s) >= 50
