-- No islands at all: each policy counts from its start or from the latest end before it, whichever is later, and so adds only
-- days that no earlier one has. Then cut at the firsts of the months. For the first policy greatest() passes over the NULL.
WITH added AS (
  SELECT
    account_id,
    end_date AS end_day,
    greatest(
      start_date,
      max(end_date) OVER (
        PARTITION BY account_id ORDER BY start_date ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      )
    ) AS first_day
  FROM cover
),
split AS (
  SELECT
    account_id,
    first_day,
    end_day,
    CAST(unnest(range(date_trunc('month', first_day), end_day, INTERVAL 1 MONTH)) AS DATE) AS month
  FROM added
  WHERE first_day < end_day
)
SELECT
  account_id,
  month,
  SUM(least(end_day, CAST(month + INTERVAL 1 MONTH AS DATE)) - greatest(first_day, month)) AS covered_days
FROM split
GROUP BY account_id, month
