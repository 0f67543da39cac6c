-- Versions have no holes, so the difference counts them.
WITH told AS (
  SELECT table_name, version, job, read_version
  FROM delta_commit_info
  WHERE read_version IS NOT NULL
),
counted AS (
  SELECT *, version - read_version - 1 AS commits_in_between
  FROM told
)
SELECT table_name, version, job, read_version, commits_in_between
FROM counted
WHERE commits_in_between > 0
ORDER BY table_name, version
