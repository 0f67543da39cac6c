-- least of the starts and greatest of the ends give the time in which at least one of the two held. Both hold from the later start to the earlier end.
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
    least(t.valid_from, r.valid_from) AS valid_from,
    greatest(t.ends, r.ends) AS ends
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
