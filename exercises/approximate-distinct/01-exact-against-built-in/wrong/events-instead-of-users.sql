-- count(user_id) counts events that have a user, once per event. A user with ten events is counted ten times.
SELECT
  event_date,
  count(user_id) AS exact_n,
  approx_count_distinct(user_id) AS approx_n,
  (approx_count_distinct(user_id) - count(user_id)) / nullif(count(user_id), 0) AS rel_err
FROM events
GROUP BY event_date;
