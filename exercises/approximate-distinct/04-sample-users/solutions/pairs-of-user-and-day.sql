-- Users are counted as different users; a returning one is a user of a pair whose day is after that user's first day
-- in the sample. Methods come from a join of the events with a list of rules.
WITH methods AS (
  SELECT unnest(['all', 'users', 'events']) AS method
), samples AS (
  SELECT m.method, e.event_id, e.event_date, e.user_id
  FROM methods AS m
  LEFT JOIN events AS e
    ON CASE m.method
      WHEN 'all' THEN true
      WHEN 'users' THEN md5_number_lower(e.user_id::VARCHAR) % 8 = 0
      ELSE md5_number_lower(e.event_id::VARCHAR) % 8 = 0
    END
), dated AS (
  SELECT
    method,
    event_id,
    user_id,
    event_date > min(event_date) OVER (PARTITION BY method, user_id) AS is_later
  FROM samples
)
SELECT
  method,
  count(event_id) AS events_read,
  count(DISTINCT user_id) * if(method = 'all', 1, 8) AS users_n,
  count(DISTINCT CASE WHEN is_later THEN user_id END) * if(method = 'all', 1, 8) AS returning_n
FROM dated
GROUP BY method;
