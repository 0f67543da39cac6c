-- The error is divided by the estimate. Relative error is measured against the truth; dividing by the estimate
-- makes overestimates look smaller than they are and underestimates larger.
SELECT
  event_date,
  count(DISTINCT user_id) AS exact_n,
  approx_count_distinct(user_id) AS approx_n,
  (approx_count_distinct(user_id) - count(DISTINCT user_id)) / nullif(approx_count_distinct(user_id), 0) AS rel_err
FROM events
GROUP BY event_date;
