-- Daily numbers first, as the warehouse has them; the exact numbers beside them; the whole log by UNION ALL.
WITH daily AS (
  SELECT event_date, event_date - CAST(isodow(event_date) - 1 AS INTEGER) AS week_start, count(DISTINCT user_id) AS n
  FROM events
  GROUP BY event_date
), added AS (
  SELECT week_start, sum(n) AS total FROM daily GROUP BY week_start
), weekly AS (
  SELECT event_date - CAST(isodow(event_date) - 1 AS INTEGER) AS week_start, count(DISTINCT user_id) AS n
  FROM events
  GROUP BY 1
), periods AS (
  SELECT w.week_start, w.n AS exact_n, a.total AS sum_of_daily
  FROM weekly AS w
  JOIN added AS a ON a.week_start = w.week_start
  UNION ALL
  SELECT NULL, (SELECT count(DISTINCT user_id) FROM events), (SELECT coalesce(sum(n), 0) FROM daily)
)
SELECT
  CAST(week_start AS DATE) AS week_start,
  CAST(exact_n AS BIGINT) AS exact_n,
  CAST(sum_of_daily AS BIGINT) AS sum_of_daily,
  CASE WHEN exact_n > 0 THEN sum_of_daily / exact_n END AS inflation
FROM periods;
