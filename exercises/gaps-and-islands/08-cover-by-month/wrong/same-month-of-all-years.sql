-- You put the same month of different years together. June 2023 and June 2024 are two months: use the date of the first.
WITH days_covered AS (
  SELECT DISTINCT account_id, start_date + CAST(unnest(range(end_date - start_date)) AS INTEGER) AS day
  FROM cover
)
SELECT account_id, CAST(date_trunc('month', min(day)) AS DATE) AS month, count(*) AS covered_days
FROM days_covered
GROUP BY account_id, EXTRACT(month FROM day)
