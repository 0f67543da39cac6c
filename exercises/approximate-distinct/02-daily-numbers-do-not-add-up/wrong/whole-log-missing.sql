-- The weeks are right and the row for the whole log is missing. It cannot be had from the weeks, so the query has to
-- aggregate once more.
WITH daily AS (
  SELECT DISTINCT event_date, date_trunc('week', event_date) AS week_start, user_id FROM events
)
SELECT
  week_start::DATE AS week_start,
  count(DISTINCT user_id) AS exact_n,
  count(user_id) AS sum_of_daily,
  count(user_id) / nullif(count(DISTINCT user_id), 0) AS inflation
FROM daily
GROUP BY week_start;
