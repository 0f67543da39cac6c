-- No median: of each day the files and samples that are old are set against those that are not.
SELECT old.day
FROM (SELECT day, count(*) AS n FROM last_runs WHERE seconds_ago >= 250 GROUP BY day) AS old
JOIN (SELECT day, count(*) AS n FROM last_runs GROUP BY day) AS every ON every.day = old.day
WHERE 20 * old.n > 9 * every.n
