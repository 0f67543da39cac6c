-- You kept months without a covered day. A period that ends on the first of a month has no day in that month, and a policy
-- cancelled before it began has none at all. Only months with a covered day are in the answer.
WITH marked AS (
  SELECT
    account_id,
    policy_no,
    start_date,
    end_date,
    CASE
      WHEN start_date <= max(end_date) OVER (
        PARTITION BY account_id ORDER BY start_date, policy_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ) THEN 0
      ELSE 1
    END AS begins
  FROM cover
),
numbered AS (
  SELECT
    account_id,
    start_date,
    end_date,
    SUM(begins) OVER (PARTITION BY account_id ORDER BY start_date, policy_no) AS period_no
  FROM marked
),
packed AS (
  SELECT account_id, min(start_date) AS first_day, max(end_date) AS end_day
  FROM numbered
  GROUP BY account_id, period_no
),
split AS (
  SELECT
    account_id,
    first_day,
    end_day,
    CAST(unnest(generate_series(date_trunc('month', first_day), end_day, INTERVAL 1 MONTH)) AS DATE) AS month
  FROM packed
)
SELECT
  account_id,
  month,
  SUM(least(end_day, CAST(month + INTERVAL 1 MONTH AS DATE)) - greatest(first_day, month)) AS covered_days
FROM split
GROUP BY account_id, month
