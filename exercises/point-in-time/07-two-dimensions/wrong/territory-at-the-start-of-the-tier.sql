-- Each tier version gets the territory that held when it began. Where the territory changes during the version, the time after the change is missing or has the old territory. One tier version may meet several territories.
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
    AND t.valid_from >= r.valid_from
    AND t.valid_from < r.ends
)
SELECT
  customer_id,
  tier,
  territory,
  valid_from,
  nullif(ends, TIMESTAMP '9999-12-31') AS valid_to
FROM shared
