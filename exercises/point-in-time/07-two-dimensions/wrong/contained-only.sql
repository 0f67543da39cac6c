-- Only territories that lie inside a tier version are found. Versions that overlap in part share time as well: ask whether each begins before the other ends.
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
    AND r.valid_from >= t.valid_from
    AND r.ends <= t.ends
)
SELECT
  customer_id,
  tier,
  territory,
  valid_from,
  nullif(ends, TIMESTAMP '9999-12-31') AS valid_to
FROM shared
