-- The error has lost its sign. Whether the dashboard shows too many or too few users is half of what was asked.
SELECT
  event_date,
  count(DISTINCT user_id) AS exact_n,
  approx_count_distinct(user_id) AS approx_n,
  abs(approx_count_distinct(user_id) - count(DISTINCT user_id)) / nullif(count(DISTINCT user_id), 0) AS rel_err
FROM events
GROUP BY event_date;
