-- A period begins with a version that continues none, and ends with one that none continues. Sorted by time,
-- the nth beginning of a customer belongs to the nth end.
WITH beginnings AS (
  SELECT
    customer_id,
    tier,
    valid_from,
    row_number() OVER (PARTITION BY customer_id ORDER BY valid_from) AS nth
  FROM dim_customer AS d
  WHERE NOT EXISTS (
    SELECT 1
    FROM dim_customer AS before
    WHERE before.customer_id = d.customer_id
      AND before.tier = d.tier
      AND before.valid_to = d.valid_from
  )
),
ends AS (
  SELECT
    customer_id,
    valid_to,
    row_number() OVER (PARTITION BY customer_id ORDER BY valid_from) AS nth
  FROM dim_customer AS d
  WHERE NOT EXISTS (
    SELECT 1
    FROM dim_customer AS after
    WHERE after.customer_id = d.customer_id
      AND after.tier = d.tier
      AND after.valid_from = d.valid_to
  )
)
SELECT b.customer_id, b.tier, b.valid_from, e.valid_to
FROM beginnings AS b
JOIN ends AS e ON e.customer_id = b.customer_id AND e.nth = b.nth
