-- Write the versions in between out, one row each, and count the rows.
WITH in_between AS (
  SELECT table_name, version, job, read_version, unnest(range(read_version + 1, version)) AS other
  FROM delta_commit_info
)
SELECT table_name, version, job, read_version, count(*) AS commits_in_between
FROM in_between
GROUP BY table_name, version, job, read_version
ORDER BY table_name, version
