-- Sweep over the days on which something changes: a start adds an open policy, an end takes one away, and the first of a
-- month changes nothing but cuts. Between two such days the account is covered when a policy is open.
WITH bounds AS (
  SELECT account_id, min(start_date) AS first_day, max(end_date) AS end_day
  FROM cover
  GROUP BY account_id
),
changes AS (
  SELECT account_id, start_date AS day, 1 AS change
  FROM cover
  UNION ALL
  SELECT account_id, end_date, -1
  FROM cover
  UNION ALL
  SELECT account_id, CAST(unnest(range(date_trunc('month', first_day), end_day, INTERVAL 1 MONTH)) AS DATE), 0
  FROM bounds
),
stretches AS (
  SELECT
    account_id,
    day,
    SUM(SUM(change)) OVER w AS open_policies,
    LEAD(day) OVER w AS next_day
  FROM changes
  GROUP BY account_id, day
  WINDOW w AS (PARTITION BY account_id ORDER BY day)
)
SELECT account_id, CAST(date_trunc('month', day) AS DATE) AS month, SUM(next_day - day) AS covered_days
FROM stretches
WHERE open_policies > 0
GROUP BY account_id, date_trunc('month', day)
