-- Every day is reported. On which did parsing starve?
SELECT DISTINCT day
FROM last_runs
