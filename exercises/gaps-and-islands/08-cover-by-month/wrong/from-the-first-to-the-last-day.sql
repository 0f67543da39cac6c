-- You have one period from the account's first day to its last, so the holes between policies count as covered. It also comes
-- about when the running maximum includes the policy's own end, which is never before its start: let the frame stop one row
-- before, at 1 PRECEDING.
WITH packed AS (
  SELECT account_id, min(start_date) AS first_day, max(end_date) AS end_day
  FROM cover
  WHERE start_date < end_date
  GROUP BY account_id
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
