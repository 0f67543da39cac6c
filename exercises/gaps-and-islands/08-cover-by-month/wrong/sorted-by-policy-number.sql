-- You went through the policies in order of policy_no. It says nothing about time, so a policy that began earlier may come later
-- and its days are counted again. Sort by start_date.
WITH marked AS (
  SELECT
    account_id,
    policy_no,
    start_date,
    end_date,
    CASE
      WHEN start_date <= max(end_date) OVER (
        PARTITION BY account_id ORDER BY policy_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ) THEN 0
      ELSE 1
    END AS begins
  FROM cover
  WHERE start_date < end_date
),
numbered AS (
  SELECT
    account_id,
    start_date,
    end_date,
    SUM(begins) OVER (PARTITION BY account_id ORDER BY policy_no) AS period_no
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
    CAST(unnest(range(date_trunc('month', first_day), end_day, INTERVAL 1 MONTH)) AS DATE) AS month
  FROM packed
)
SELECT
  account_id,
  month,
  SUM(least(end_day, CAST(month + INTERVAL 1 MONTH AS DATE)) - greatest(first_day, month)) AS covered_days
FROM split
GROUP BY account_id, month
