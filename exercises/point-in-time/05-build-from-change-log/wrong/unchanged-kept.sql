-- Updates that sent the tier as it was make versions of their own. They touch and have the same tier, so no point in time is wrong, but the history claims changes that never were. Compare each change with the state before it.
WITH settled AS (
  SELECT customer_id, changed_at, op, tier
  FROM customer_changes
  QUALIFY row_number() OVER (PARTITION BY customer_id, changed_at ORDER BY change_no DESC) = 1
),
ended AS (
  SELECT
    customer_id,
    op,
    tier,
    changed_at AS valid_from,
    lead(changed_at) OVER (PARTITION BY customer_id ORDER BY changed_at) AS valid_to
  FROM settled
)
SELECT customer_id, tier, valid_from, valid_to
FROM ended
WHERE op <> 'D'
