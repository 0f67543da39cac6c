-- The tier is compared with that of the last change that was no delete. A customer who left as gold and came back as gold seems to have changed nothing, and the second stay is lost. The change before an insert may be a delete: compare the state, of which being gone is one.
WITH settled AS (
  SELECT customer_id, changed_at, op, tier
  FROM customer_changes
  QUALIFY row_number() OVER (PARTITION BY customer_id, changed_at ORDER BY change_no DESC) = 1
),
compared AS (
  SELECT
    *,
    lag(CASE WHEN op <> 'D' THEN tier END IGNORE NULLS) OVER (PARTITION BY customer_id ORDER BY changed_at) AS tier_before
  FROM settled
),
ended AS (
  SELECT
    customer_id,
    op,
    tier,
    changed_at AS valid_from,
    lead(changed_at) OVER (PARTITION BY customer_id ORDER BY changed_at) AS valid_to
  FROM compared
  WHERE op = 'D' OR tier IS DISTINCT FROM tier_before
)
SELECT customer_id, tier, valid_from, valid_to
FROM ended
WHERE op <> 'D'
