-- Each click with the click before it. When does a click begin a session?
SELECT
  user_id,
  click_id,
  ts,
  LAG(ts) OVER (PARTITION BY user_id ORDER BY ts, click_id) AS previous
FROM clicks
ORDER BY user_id, ts, click_id
