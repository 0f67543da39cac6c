-- Events without a user are filtered out first, and with them goes every week in which nobody was logged in. Such a
-- week has events and is listed with 0 users.
WITH daily AS (
  SELECT DISTINCT event_date, date_trunc('week', event_date) AS week_start, user_id
  FROM events
  WHERE user_id IS NOT NULL
), counted AS (
  SELECT week_start, count(DISTINCT user_id) AS exact_n, count(user_id) AS sum_of_daily
  FROM daily
  GROUP BY GROUPING SETS ((week_start), ())
)
SELECT week_start::DATE AS week_start, exact_n, sum_of_daily, sum_of_daily / nullif(exact_n, 0) AS inflation
FROM counted;
