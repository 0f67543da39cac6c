-- You added up the days of the policies and cut the sum at the length of the month. Two policies over the same ten days still
-- give twenty. Pack the policies into periods first.
WITH packed AS (
  SELECT account_id, start_date AS first_day, end_date AS end_day
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
  least(SUM(least(end_day, CAST(month + INTERVAL 1 MONTH AS DATE)) - greatest(first_day, month)), CAST(month + INTERVAL 1 MONTH AS DATE) - month) AS covered_days
FROM split
GROUP BY account_id, month
