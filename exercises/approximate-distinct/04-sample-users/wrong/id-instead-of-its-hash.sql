-- The ids themselves are divided by 8. Ids are handed out by rule, not by chance: one server may give only even ones, and
-- old users have the small ones. Hash the id first, and divide the hash.
WITH methods AS (
  SELECT unnest(['all', 'users', 'events']) AS method, unnest([1, 8, 8]) AS factor
), samples AS (
  SELECT 'all' AS method, event_date, user_id FROM events
  UNION ALL
  SELECT 'users', event_date, user_id FROM events WHERE user_id % 8 = 0
  UNION ALL
  SELECT 'events', event_date, user_id FROM events WHERE event_id % 8 = 0
), people AS (
  SELECT method, user_id, count(DISTINCT event_date) AS days_seen
  FROM samples
  WHERE user_id IS NOT NULL
  GROUP BY method, user_id
)
SELECT
  m.method,
  (SELECT count(*) FROM samples AS s WHERE s.method = m.method) AS events_read,
  (SELECT count(*) FROM people AS p WHERE p.method = m.method) * m.factor AS users_n,
  (SELECT count(*) FROM people AS p WHERE p.method = m.method AND p.days_seen > 1) * m.factor AS returning_n
FROM methods AS m;
