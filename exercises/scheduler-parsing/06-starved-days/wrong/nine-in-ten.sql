-- refused by: recall
-- You want nine files in ten to be old. In a pass some are always fresh: half of the files is what starved days have in
-- common.
SELECT day
FROM last_runs
GROUP BY day
HAVING quantile_cont(seconds_ago, 0.1) > 150
