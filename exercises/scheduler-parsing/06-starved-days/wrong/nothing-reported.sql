-- refused by: recall
-- You report nothing, so none of your reports is wrong and no day is found.
SELECT day
FROM last_runs
WHERE false
