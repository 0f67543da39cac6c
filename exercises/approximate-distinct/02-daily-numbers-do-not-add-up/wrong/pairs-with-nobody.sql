-- count(DISTINCT (event_date, user_id)) counts pairs, and a pair of a day and NULL is a pair like any other. Every day
-- with an anonymous event adds a user who does not exist.
WITH counted AS (
  SELECT
    date_trunc('week', event_date) AS week_start,
    count(DISTINCT user_id) AS exact_n,
    count(DISTINCT (event_date, user_id)) AS sum_of_daily
  FROM events
  GROUP BY GROUPING SETS ((date_trunc('week', event_date)), ())
)
SELECT week_start::DATE AS week_start, exact_n, sum_of_daily, sum_of_daily / nullif(exact_n, 0) AS inflation
FROM counted;
