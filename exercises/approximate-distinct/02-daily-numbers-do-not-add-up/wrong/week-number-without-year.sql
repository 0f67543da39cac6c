-- The weeks are grouped by their number alone. It comes again every year, so week 9 of two years is one row here, named
-- by the earlier Monday. Group by the Monday itself.
WITH daily AS (
  SELECT DISTINCT event_date, date_trunc('week', event_date) AS monday, week(event_date) AS week_no, user_id FROM events
), counted AS (
  SELECT
    week_no,
    CASE WHEN week_no IS NOT NULL THEN min(monday) END AS week_start,
    count(DISTINCT user_id) AS exact_n,
    count(user_id) AS sum_of_daily
  FROM daily
  GROUP BY GROUPING SETS ((week_no), ())
)
SELECT week_start, exact_n, sum_of_daily, sum_of_daily / nullif(exact_n, 0) AS inflation
FROM counted;
