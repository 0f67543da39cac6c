-- The end is NULL as soon as one of the two is open. Shared time ends with the one that ended; it is open only where both are.
WITH tiers AS (
  SELECT customer_id, tier, valid_from, coalesce(valid_to, TIMESTAMP '9999-12-31') AS ends
  FROM dim_tier
),
territories AS (
  SELECT customer_id, territory, valid_from, coalesce(valid_to, TIMESTAMP '9999-12-31') AS ends
  FROM dim_territory
),
shared AS (
  SELECT
    t.customer_id,
    t.tier,
    r.territory,
    greatest(t.valid_from, r.valid_from) AS valid_from,
    least(t.ends, r.ends) AS ends,
    greatest(t.ends, r.ends) = TIMESTAMP '9999-12-31' AS is_open
  FROM tiers AS t
  JOIN territories AS r
    ON r.customer_id = t.customer_id
    AND t.valid_from < r.ends
    AND r.valid_from < t.ends
)
SELECT
  customer_id,
  tier,
  territory,
  valid_from,
  CASE WHEN NOT is_open THEN ends END AS valid_to
FROM shared
