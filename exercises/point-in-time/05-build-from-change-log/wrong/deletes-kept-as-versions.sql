-- The time after a delete is a row of its own, with NULL for the tier. A customer who is gone has no version. Take the ends with the deletes, then leave the deletes out.
WITH settled AS (
  SELECT customer_id, changed_at, CASE WHEN op <> 'D' THEN tier END AS tier
  FROM customer_changes
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
