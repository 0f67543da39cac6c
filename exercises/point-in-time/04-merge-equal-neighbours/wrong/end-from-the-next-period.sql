-- The end is taken from the start of the next period. A customer who left keeps the tier until coming back, or for good. A period ends at the valid_to of its last version.
WITH marked AS (
  SELECT
    *,
    lag(tier) OVER w IS DISTINCT FROM tier OR lag(valid_to) OVER w IS DISTINCT FROM valid_from AS begins
  FROM dim_customer
  WINDOW w AS (PARTITION BY customer_id ORDER BY valid_from)
)
SELECT
  customer_id,
  tier,
  valid_from,
  lead(valid_from) OVER (PARTITION BY customer_id ORDER BY valid_from) AS valid_to
FROM marked
WHERE begins
