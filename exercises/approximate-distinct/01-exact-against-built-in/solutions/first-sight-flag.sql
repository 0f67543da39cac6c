-- A user's first event of the day is flagged; the flags add up to the exact number.
WITH flagged AS (
  SELECT
    event_date,
    user_id,
    CASE
      WHEN user_id IS NOT NULL AND row_number() OVER (PARTITION BY event_date, user_id ORDER BY event_id) = 1 THEN 1
      ELSE 0
    END AS is_first
  FROM events
)
SELECT
  event_date,
  CAST(sum(is_first) AS BIGINT) AS exact_n,
  approx_count_distinct(user_id) AS approx_n,
  (approx_count_distinct(user_id) - sum(is_first)) / nullif(sum(is_first), 0)::DOUBLE AS rel_err
FROM flagged
GROUP BY event_date;
