-- The daily numbers are averaged, not added. The average says how busy a day is; the report being examined adds.
WITH daily AS (
  SELECT event_date, date_trunc('week', event_date) AS week_start, count(DISTINCT user_id) AS n
  FROM events
  GROUP BY ALL
), averaged AS (
  SELECT week_start, avg(n) AS n FROM daily GROUP BY GROUPING SETS ((week_start), ())
), exact AS (
  SELECT date_trunc('week', event_date) AS week_start, count(DISTINCT user_id) AS exact_n
  FROM events
  GROUP BY GROUPING SETS ((date_trunc('week', event_date)), ())
)
SELECT
  e.week_start::DATE AS week_start,
  e.exact_n,
  CAST(coalesce(a.n, 0) AS BIGINT) AS sum_of_daily,
  coalesce(a.n, 0) / nullif(e.exact_n, 0) AS inflation
FROM exact AS e
JOIN averaged AS a ON a.week_start IS NOT DISTINCT FROM e.week_start;
