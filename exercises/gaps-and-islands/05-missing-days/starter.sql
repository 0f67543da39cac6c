-- The days of each user. Where is the next one further away than tomorrow?
SELECT DISTINCT user_id, CAST(login_ts AS DATE) AS day
FROM logins
WHERE login_ts IS NOT NULL
ORDER BY user_id, day
