-- Two changes at one instant make a version that begins and ends there. It never held at any instant: of the changes at one instant only the one with the highest change_no counts.
WITH compared AS (
  SELECT
    customer_id,
    changed_at,
    change_no,
    CASE WHEN op <> 'D' THEN tier END AS tier,
    lag(CASE WHEN op <> 'D' THEN tier END) OVER (PARTITION BY customer_id ORDER BY changed_at, change_no) AS tier_before
  FROM customer_changes
),
ended AS (
  SELECT
    customer_id,
    tier,
    changed_at AS valid_from,
    lead(changed_at) OVER (PARTITION BY customer_id ORDER BY changed_at, change_no) AS valid_to
  FROM compared
  WHERE tier IS DISTINCT FROM tier_before
)
SELECT customer_id, tier, valid_from, valid_to
FROM ended
WHERE tier IS NOT NULL
