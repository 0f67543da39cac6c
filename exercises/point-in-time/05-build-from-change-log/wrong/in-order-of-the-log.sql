-- In the order of change_no a late change comes after changes that hold from later instants, and a version ends before it begins. change_no decides within an instant only; between instants the order is changed_at.
WITH settled AS (
  SELECT customer_id, changed_at, change_no, CASE WHEN op <> 'D' THEN tier END AS tier
  FROM customer_changes
  QUALIFY row_number() OVER (PARTITION BY customer_id, changed_at ORDER BY change_no DESC) = 1
),
compared AS (
  SELECT *, lag(tier) OVER (PARTITION BY customer_id ORDER BY change_no) AS tier_before
  FROM settled
),
ended AS (
  SELECT
    customer_id,
    tier,
    changed_at AS valid_from,
    lead(changed_at) OVER (PARTITION BY customer_id ORDER BY change_no) AS valid_to
  FROM compared
  WHERE tier IS DISTINCT FROM tier_before
)
SELECT customer_id, tier, valid_from, valid_to
FROM ended
WHERE tier IS NOT NULL
