-- You compared the read version with the commit before this one in the log. That tells that somebody came in between, but the
-- number of commits is version - read_version - 1, and the log may begin later.
SELECT table_name, version, job, read_version, before - read_version AS commits_in_between
FROM (
  SELECT *, LAG(version) OVER (PARTITION BY table_name ORDER BY version) AS before
  FROM delta_commit_info
) AS t
WHERE before > read_version
ORDER BY table_name, version
