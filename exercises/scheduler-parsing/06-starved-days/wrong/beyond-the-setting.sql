-- refused by: precision
-- You report days on which half of the files were older than 30 s. That is what the setting promises not to undercut; on
-- every day of 60 s files that is so now and then.
SELECT day
FROM last_runs
GROUP BY day
HAVING median(seconds_ago) > 30
