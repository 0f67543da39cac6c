-- Pairs of day and user once each; then one aggregation for the weeks and the whole.
WITH daily AS (
  SELECT DISTINCT event_date, date_trunc('week', event_date) AS week_start, user_id
  FROM events
), counted AS (
  SELECT
    week_start,
    count(DISTINCT user_id) AS exact_n,
    count(user_id) AS sum_of_daily
  FROM daily
  GROUP BY GROUPING SETS ((week_start), ())
)
SELECT
  CAST(week_start AS DATE) AS week_start,
  exact_n,
  sum_of_daily,
  sum_of_daily / nullif(exact_n, 0) AS inflation
FROM counted;
