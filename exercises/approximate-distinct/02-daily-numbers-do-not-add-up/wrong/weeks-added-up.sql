-- The whole log is the sum of the weeks. A user who came in three weeks is counted three times; that is the mistake
-- of adding days, made with larger steps.
WITH counted AS (
  SELECT
    date_trunc('week', event_date) AS week_start,
    count(DISTINCT user_id) AS exact_n,
    count(DISTINCT CASE WHEN user_id IS NOT NULL THEN (event_date, user_id) END) AS sum_of_daily
  FROM events
  GROUP BY 1
), periods AS (
  SELECT week_start, exact_n, sum_of_daily FROM counted
  UNION ALL
  SELECT NULL, coalesce(sum(exact_n), 0), coalesce(sum(sum_of_daily), 0) FROM counted
)
SELECT
  week_start::DATE AS week_start,
  exact_n::BIGINT AS exact_n,
  sum_of_daily::BIGINT AS sum_of_daily,
  sum_of_daily / nullif(exact_n, 0) AS inflation
FROM periods;
