WITH settled AS (
  SELECT
    customer_id,
    changed_at,
    CASE WHEN op <> 'D' THEN tier END AS tier
  FROM customer_changes
  QUALIFY row_number() OVER (PARTITION BY customer_id, changed_at ORDER BY change_no DESC) = 1
),
compared AS (
  SELECT
    customer_id,
    changed_at,
    tier,
    lag(tier) OVER (PARTITION BY customer_id ORDER BY changed_at) AS tier_before
  FROM settled
),
ended AS (
  SELECT
    customer_id,
    tier,
    changed_at AS valid_from,
    lead(changed_at) OVER (PARTITION BY customer_id ORDER BY changed_at) AS valid_to
  FROM compared
  WHERE tier IS DISTINCT FROM tier_before
)
SELECT customer_id, tier, valid_from, valid_to
FROM ended
WHERE tier IS NOT NULL
