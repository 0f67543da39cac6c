-- What it cost: more time of merges and updates went into attempts that lost than into all others.
WITH spent AS (
  SELECT
    night,
    date_diff('second', started, ended) AS seconds,
    starts_with(outcome, 'Concurrent') AS is_lost
  FROM commit_attempts
  WHERE operation = 'MERGE' OR operation = 'UPDATE'
)
SELECT night
FROM spent
GROUP BY night
HAVING sum(CASE WHEN is_lost THEN seconds ELSE -seconds END) > 0
