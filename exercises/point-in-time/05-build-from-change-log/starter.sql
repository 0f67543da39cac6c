-- Every change as a version that lasts until the next one. Some of these are none.
SELECT
  customer_id,
  tier,
  changed_at AS valid_from,
  lead(changed_at) OVER (PARTITION BY customer_id ORDER BY changed_at, change_no) AS valid_to
FROM customer_changes
