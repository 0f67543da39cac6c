-- In each sample the share of the files that are old, and of each day the share of such samples.
WITH samples AS (
  SELECT day, sample_no, avg(CASE WHEN seconds_ago > 200 THEN 1 ELSE 0 END) AS share_old
  FROM last_runs
  GROUP BY day, sample_no
)
SELECT day
FROM samples
GROUP BY day
HAVING avg(CASE WHEN share_old > 0.4 THEN 1 ELSE 0 END) > 0.6
