-- You counted end_date as a covered day. It is the first day that is no longer covered: from the 1st to the 4th it is three
-- days.
WITH days_covered AS (
  SELECT DISTINCT account_id, start_date + CAST(unnest(range(end_date - start_date + 1)) AS INTEGER) AS day
  FROM cover
  WHERE start_date < end_date
)
SELECT account_id, CAST(date_trunc('month', day) AS DATE) AS month, count(*) AS covered_days
FROM days_covered
GROUP BY account_id, date_trunc('month', day)
