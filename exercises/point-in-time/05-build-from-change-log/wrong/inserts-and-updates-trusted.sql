-- Only an insert may begin a customer here, and only an update may change one. Systems send updates of customers they never inserted, and inserts of customers who are there. Both say which tier holds from then on; whether the customer was there is seen from the change before.
WITH settled AS (
  SELECT
    customer_id,
    changed_at,
    op,
    CASE WHEN op <> 'D' THEN tier END AS tier
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
  WHERE op = 'D'
    OR op = 'I' AND tier_before IS NULL
    OR op = 'U' AND tier <> tier_before
)
SELECT customer_id, tier, valid_from, valid_to
FROM ended
WHERE tier IS NOT NULL
