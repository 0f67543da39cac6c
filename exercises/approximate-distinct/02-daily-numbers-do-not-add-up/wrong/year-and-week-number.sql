-- The weeks are grouped by calendar year and week number. A week that begins in December and ends in January has one
-- number and two years, so it falls apart into two rows. Group by the Monday itself, or take isoyear for the year.
WITH daily AS (
  SELECT DISTINCT
    event_date,
    date_trunc('week', event_date) AS monday,
    year(event_date) AS year_no,
    week(event_date) AS week_no,
    user_id
  FROM events
), counted AS (
  SELECT
    year_no,
    week_no,
    CASE WHEN week_no IS NOT NULL THEN min(monday) END AS week_start,
    count(DISTINCT user_id) AS exact_n,
    count(user_id) AS sum_of_daily
  FROM daily
  GROUP BY GROUPING SETS ((year_no, week_no), ())
)
SELECT week_start, exact_n, sum_of_daily, sum_of_daily / nullif(exact_n, 0) AS inflation
FROM counted;
