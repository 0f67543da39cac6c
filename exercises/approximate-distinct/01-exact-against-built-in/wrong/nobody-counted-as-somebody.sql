-- coalesce turns "no user" into a user of its own, so every day with an anonymous event has one user too many.
SELECT
  event_date,
  count(DISTINCT coalesce(user_id, -999)) AS exact_n,
  approx_count_distinct(coalesce(user_id, -999)) AS approx_n,
  (approx_count_distinct(coalesce(user_id, -999)) - count(DISTINCT coalesce(user_id, -999)))
    / nullif(count(DISTINCT coalesce(user_id, -999)), 0) AS rel_err
FROM events
GROUP BY event_date;
