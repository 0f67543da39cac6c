-- Two aggregates in one pass, the error in a second step.
WITH counted AS (
  SELECT event_date, count(DISTINCT user_id) AS exact_n, approx_count_distinct(user_id) AS approx_n
  FROM events
  GROUP BY event_date
)
SELECT event_date, exact_n, approx_n, (approx_n - exact_n) / nullif(exact_n, 0) AS rel_err
FROM counted;
