-- One row for each customer and tier. A tier that the customer came back to has one row from its first day to its last, over everything in between. Versions are runs in time, not values.
WITH settled AS (
  SELECT
    customer_id,
    changed_at,
    op,
    tier,
    lead(changed_at, 1, TIMESTAMP '9999-12-31') OVER (PARTITION BY customer_id ORDER BY changed_at) AS next_at
  FROM (
    SELECT *
    FROM customer_changes
    QUALIFY row_number() OVER (PARTITION BY customer_id, changed_at ORDER BY change_no DESC) = 1
  ) AS last_of_instant
)
SELECT
  customer_id,
  tier,
  min(changed_at) AS valid_from,
  nullif(max(next_at), TIMESTAMP '9999-12-31') AS valid_to
FROM settled
WHERE op <> 'D'
GROUP BY customer_id, tier
