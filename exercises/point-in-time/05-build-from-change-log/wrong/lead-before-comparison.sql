-- The end was taken before the changes that change nothing were left out. A version then ends at an update that kept its tier, and the time after it is in no version. Leave those changes out first, then take lead.
WITH settled AS (
  SELECT customer_id, changed_at, CASE WHEN op <> 'D' THEN tier END AS tier
  FROM customer_changes
  QUALIFY row_number() OVER (PARTITION BY customer_id, changed_at ORDER BY change_no DESC) = 1
),
compared AS (
  SELECT
    customer_id,
    tier,
    changed_at AS valid_from,
    lead(changed_at) OVER (PARTITION BY customer_id ORDER BY changed_at) AS valid_to,
    lag(tier) OVER (PARTITION BY customer_id ORDER BY changed_at) AS tier_before
  FROM settled
)
SELECT customer_id, tier, valid_from, valid_to
FROM compared
WHERE tier IS NOT NULL
  AND tier IS DISTINCT FROM tier_before
