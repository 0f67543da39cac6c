-- One row per way of reading, all, users and events: method, events_read, users_n, returning_n.
SELECT 'all' AS method, count(*) AS events_read, count(DISTINCT user_id) AS users_n
FROM events;
