-- refused by: precision
-- You report a night for one conflict. On busy nights some runs lose once and commit at the second attempt. Take a share.
SELECT DISTINCT night
FROM commit_attempts
WHERE operation IN ('MERGE', 'UPDATE') AND outcome LIKE 'Concurrent%'
