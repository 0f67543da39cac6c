-- One row per day: event_date, exact_7d, raw_7d, est_7d, rel_err.
SELECT event_date, count(DISTINCT user_id) AS exact_7d
FROM events
GROUP BY event_date;
