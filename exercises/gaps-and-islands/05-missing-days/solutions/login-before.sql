-- Look back in the raw log: logins of one day are 0 days apart, those of neighbouring days 1, and across a gap it is more.
SELECT user_id, previous + 1 AS gap_start, day - 1 AS gap_end, day - previous - 1 AS missing_days
FROM (
  SELECT
    user_id,
    CAST(login_ts AS DATE) AS day,
    CAST(LAG(login_ts) OVER (PARTITION BY user_id ORDER BY login_ts) AS DATE) AS previous
  FROM logins
) AS paired
WHERE day - previous >= 2
