-- Starts alone are carried forward, so a version seems to hold until the next one of its kind begins. In a gap nothing holds. The ends are changes, too.
WITH starts AS (
  SELECT customer_id, valid_from, 1 AS is_tier, tier AS value FROM dim_tier
  UNION ALL
  SELECT customer_id, valid_from, 0, coalesce(territory, 'none') FROM dim_territory
),
carried AS (
  SELECT
    customer_id,
    valid_from,
    last_value(CASE WHEN is_tier = 1 THEN value END IGNORE NULLS) OVER so_far AS tier,
    last_value(CASE WHEN is_tier = 0 THEN value END IGNORE NULLS) OVER so_far AS territory
  FROM starts
  WINDOW so_far AS (PARTITION BY customer_id ORDER BY valid_from)
)
SELECT
  customer_id,
  tier,
  nullif(territory, 'none') AS territory,
  valid_from,
  lead(valid_from) OVER (PARTITION BY customer_id ORDER BY valid_from) AS valid_to
FROM (SELECT DISTINCT * FROM carried) AS states
WHERE tier IS NOT NULL AND territory IS NOT NULL
