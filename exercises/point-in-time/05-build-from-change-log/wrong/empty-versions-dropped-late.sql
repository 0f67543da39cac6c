-- The versions of no length are dropped at the end, after each change was compared with the one before it in the log. Gold, then silver and gold at one instant: the second gold was compared with that silver and kept, though gold went on all the time. Settle each instant first, then compare.
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
  AND (valid_to IS NULL OR valid_from < valid_to)
