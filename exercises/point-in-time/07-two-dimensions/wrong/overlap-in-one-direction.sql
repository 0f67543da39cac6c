-- One comparison is missing. A territory that ended long before the tier began is a partner, too, and its time runs backwards. Both are needed: each begins before the other ends.
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
    least(t.ends, r.ends) AS ends
  FROM tiers AS t
  JOIN territories AS r
    ON r.customer_id = t.customer_id
    AND t.valid_from < r.ends
)
SELECT
  customer_id,
  tier,
  territory,
  valid_from,
  nullif(ends, TIMESTAMP '9999-12-31') AS valid_to
FROM shared
