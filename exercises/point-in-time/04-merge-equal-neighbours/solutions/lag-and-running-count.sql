WITH marked AS (
  SELECT
    *,
    CASE
      WHEN lag(tier) OVER w = tier AND lag(valid_to) OVER w = valid_from THEN 0
      ELSE 1
    END AS begins
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
  CASE WHEN bool_and(valid_to IS NOT NULL) THEN max(valid_to) END AS valid_to
FROM numbered
GROUP BY customer_id, tier, period_no
