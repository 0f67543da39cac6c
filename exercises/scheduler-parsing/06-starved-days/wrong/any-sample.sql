-- refused by: precision
-- You report a day for one sample in which half of the files are old. After a restart that is so for a while. Ask for
-- most of the samples.
SELECT DISTINCT day
FROM last_runs
GROUP BY day, sample_no
HAVING median(seconds_ago) > 150
