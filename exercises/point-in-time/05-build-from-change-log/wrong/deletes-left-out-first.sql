-- The deletes are gone before the ends are taken, so nothing ends the version before a delete: the customer keeps the tier until coming back, or for good. A delete is no version, but it ends one. Leave it out last.
WITH settled AS (
  SELECT customer_id, changed_at, tier
  FROM customer_changes
  WHERE op <> 'D'
  QUALIFY row_number() OVER (PARTITION BY customer_id, changed_at ORDER BY change_no DESC) = 1
),
compared AS (
  SELECT *, lag(tier) OVER (PARTITION BY customer_id ORDER BY changed_at) AS tier_before
  FROM settled
)
SELECT
  customer_id,
  tier,
  changed_at AS valid_from,
  lead(changed_at) OVER (PARTITION BY customer_id ORDER BY changed_at) AS valid_to
FROM compared
WHERE tier IS DISTINCT FROM tier_before
