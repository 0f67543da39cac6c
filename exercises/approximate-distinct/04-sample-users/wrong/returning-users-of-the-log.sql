-- Whether a user came back is looked up in the whole log. The point of a sample is that the rest is not read: a user of the
-- sample of events counts as returning only where two of the events read lie on different days.
WITH methods AS (
  SELECT unnest(['all', 'users', 'events']) AS method, unnest([1, 8, 8]) AS factor
), samples AS (
  SELECT 'all' AS method, event_date, user_id FROM events
  UNION ALL
  SELECT 'users', event_date, user_id FROM events WHERE md5_number_lower(user_id::VARCHAR) % 8 = 0
  UNION ALL
  SELECT 'events', event_date, user_id FROM events WHERE md5_number_lower(event_id::VARCHAR) % 8 = 0
), people AS (
  SELECT method, user_id, days_seen
  FROM (SELECT DISTINCT method, user_id FROM samples) AS s
  JOIN (SELECT user_id, count(DISTINCT event_date) AS days_seen FROM events GROUP BY user_id) AS e USING (user_id)
)
SELECT
  m.method,
  (SELECT count(*) FROM samples AS s WHERE s.method = m.method) AS events_read,
  (SELECT count(*) FROM people AS p WHERE p.method = m.method) * m.factor AS users_n,
  (SELECT count(*) FROM people AS p WHERE p.method = m.method AND p.days_seen > 1) * m.factor AS returning_n
FROM methods AS m;
