-- One row per user, with first and last day both of all events and of those sampled; whoever has two different ones
-- came back. The totals are one row, which is then read three times.
WITH flagged AS (
  SELECT
    event_date,
    user_id,
    md5_number_lower(user_id::VARCHAR) & 7 = 0 AS of_sampled_user,
    md5_number_lower(event_id::VARCHAR) & 7 = 0 AS is_sampled
  FROM events
), histories AS (
  SELECT
    user_id,
    of_sampled_user,
    count(*) AS events_n,
    count_if(is_sampled) AS sampled_n,
    min(event_date) < max(event_date) AS came_back,
    min(event_date) FILTER (is_sampled) < max(event_date) FILTER (is_sampled) AS seen_back
  FROM flagged
  GROUP BY user_id, of_sampled_user
), totals AS (
  SELECT
    coalesce(sum(events_n), 0) AS all_events,
    coalesce(sum(events_n) FILTER (of_sampled_user), 0) AS user_events,
    coalesce(sum(sampled_n), 0) AS sampled_events,
    count(user_id) AS all_users,
    count(user_id) FILTER (of_sampled_user) AS sampled_users,
    count(user_id) FILTER (sampled_n > 0) AS seen_users,
    count(user_id) FILTER (came_back) AS all_back,
    count(user_id) FILTER (came_back AND of_sampled_user) AS sampled_back,
    count(user_id) FILTER (seen_back) AS all_seen_back
  FROM histories
)
SELECT 'all' AS method, all_events AS events_read, all_users AS users_n, all_back AS returning_n FROM totals
UNION ALL
SELECT 'users', user_events, 8 * sampled_users, 8 * sampled_back FROM totals
UNION ALL
SELECT 'events', sampled_events, 8 * seen_users, 8 * all_seen_back FROM totals;
