-- The daily number is the number of events. A user with ten events on a day adds ten where the day should add one.
WITH counted AS (
  SELECT date_trunc('week', event_date) AS week_start, count(DISTINCT user_id) AS exact_n, count(user_id) AS sum_of_daily
  FROM events
  GROUP BY GROUPING SETS ((date_trunc('week', event_date)), ())
)
SELECT week_start::DATE AS week_start, exact_n, sum_of_daily, sum_of_daily / nullif(exact_n, 0) AS inflation
FROM counted;
