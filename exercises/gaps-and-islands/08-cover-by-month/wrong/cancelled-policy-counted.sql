-- You counted a policy whose end is its start as one day. It was cancelled before it began and covers nothing.
WITH days_covered AS (
  SELECT DISTINCT
    account_id,
    start_date + CAST(unnest(range(greatest(end_date - start_date, 1))) AS INTEGER) AS day
  FROM cover
)
SELECT account_id, CAST(date_trunc('month', day) AS DATE) AS month, count(*) AS covered_days
FROM days_covered
GROUP BY account_id, date_trunc('month', day)
