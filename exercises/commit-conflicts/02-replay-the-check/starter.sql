-- Each attempt with the commits in between. Which of them make it fail?
SELECT a.table_name, a.attempt_id, c.version AS winning_version, c.operation AS outcome
FROM commit_attempt AS a
JOIN delta_commit_info AS c
  ON c.table_name = a.table_name AND c.version > a.read_version AND c.version < a.attempt_version
