-- events_read is multiplied by 8 as well. It says how much work was done, and that was an eighth: only what is estimated for
-- the whole log is scaled up.
WITH methods AS (
  SELECT unnest(['all', 'users', 'events']) AS method, unnest([1, 8, 8]) AS factor
), samples AS (
  SELECT 'all' AS method, event_date, user_id FROM events
  UNION ALL
  SELECT 'users', event_date, user_id FROM events WHERE md5_number_lower(user_id::VARCHAR) % 8 = 0
  UNION ALL
  SELECT 'events', event_date, user_id FROM events WHERE md5_number_lower(event_id::VARCHAR) % 8 = 0
), people AS (
  SELECT method, user_id, count(DISTINCT event_date) AS days_seen
  FROM samples
  WHERE user_id IS NOT NULL
  GROUP BY method, user_id
)
SELECT
  m.method,
  (SELECT count(*) FROM samples AS s WHERE s.method = m.method) * m.factor AS events_read,
  (SELECT count(*) FROM people AS p WHERE p.method = m.method) * m.factor AS users_n,
  (SELECT count(*) FROM people AS p WHERE p.method = m.method AND p.days_seen > 1) * m.factor AS returning_n
FROM methods AS m;
