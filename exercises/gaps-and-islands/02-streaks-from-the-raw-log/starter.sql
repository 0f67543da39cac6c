-- The exercise before this one, on the raw log. Look at a day with two logins, and at a login without a time.
SELECT
  user_id,
  CAST(login_ts AS DATE) AS day,
  ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY login_ts) AS position
FROM logins
