-- The exact number as rows counted after DISTINCT, joined to the estimate of the raw events.
WITH present AS (
  SELECT DISTINCT event_date, user_id FROM events
), exact AS (
  SELECT event_date, sum(CASE WHEN user_id IS NULL THEN 0 ELSE 1 END) AS exact_n
  FROM present
  GROUP BY event_date
), estimated AS (
  SELECT event_date, approx_count_distinct(user_id) AS approx_n FROM events GROUP BY event_date
)
SELECT
  e.event_date,
  e.exact_n::BIGINT AS exact_n,
  s.approx_n,
  CASE WHEN e.exact_n > 0 THEN s.approx_n / e.exact_n - 1 END AS rel_err
FROM exact AS e
JOIN estimated AS s ON s.event_date = e.event_date;
