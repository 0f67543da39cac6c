-- Each user is flagged at the first event of the day, of the week and of the log; flags add up where numbers don't.
WITH flagged AS (
  SELECT
    date_trunc('week', event_date)::DATE AS week_start,
    user_id IS NOT NULL AND row_number() OVER (PARTITION BY user_id, event_date ORDER BY event_id) = 1 AS new_today,
    user_id IS NOT NULL
      AND row_number() OVER (PARTITION BY user_id, date_trunc('week', event_date) ORDER BY event_id) = 1 AS new_this_week,
    user_id IS NOT NULL AND row_number() OVER (PARTITION BY user_id ORDER BY event_id) = 1 AS new_ever
  FROM events
), periods AS (
  SELECT week_start, count(*) FILTER (new_this_week) AS exact_n, count(*) FILTER (new_today) AS sum_of_daily
  FROM flagged
  GROUP BY week_start
  UNION ALL
  SELECT NULL, count(*) FILTER (new_ever), count(*) FILTER (new_today)
  FROM flagged
)
SELECT week_start, exact_n, sum_of_daily, sum_of_daily / nullif(exact_n, 0) AS inflation
FROM periods;
