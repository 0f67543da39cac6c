-- The difference of two row numbers finds runs of rows, and rows know nothing of time. A customer who left as gold and came back as gold has two gold rows in a row, and the absence disappears. The difference must also change where valid_from is not the valid_to before.
WITH numbered AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY customer_id ORDER BY valid_from)
      - row_number() OVER (PARTITION BY customer_id, tier ORDER BY valid_from) AS period_no
  FROM dim_customer
)
SELECT
  customer_id,
  tier,
  min(valid_from) AS valid_from,
  CASE WHEN count(*) = count(valid_to) THEN max(valid_to) END AS valid_to
FROM numbered
GROUP BY customer_id, tier, period_no
