-- You put all days of a period into the month in which it begins. A period that runs past the end
-- of a month has days in the next one too.
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
  WHERE start_date < end_date
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
)
SELECT
  account_id,
  CAST(date_trunc('month', first_day) AS DATE) AS month,
  SUM(end_day - first_day) AS covered_days
FROM packed
GROUP BY account_id, date_trunc('month', first_day)
