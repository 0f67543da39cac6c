-- You removed policies that repeat the same days, and added up the rest. Policies that overlap in part, or lie inside another,
-- are still counted twice.
WITH packed AS (
  SELECT DISTINCT account_id, start_date AS first_day, end_date AS end_day
  FROM cover
  WHERE start_date < end_date
),
split AS (
  SELECT
    account_id,
    first_day,
    end_day,
    CAST(unnest(range(date_trunc('month', first_day), end_day, INTERVAL 1 MONTH)) AS DATE) AS month
  FROM packed
)
SELECT
  account_id,
  month,
  SUM(least(end_day, CAST(month + INTERVAL 1 MONTH AS DATE)) - greatest(first_day, month)) AS covered_days
FROM split
GROUP BY account_id, month
