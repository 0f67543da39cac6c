-- Shared time begins where one of the two begins while the other holds. ASOF finds, for each start, the version of the
-- other history that had begun last; both directions together find every piece once.
WITH met AS (
  SELECT t.customer_id, t.tier, r.territory, t.valid_from, t.valid_to AS one_end, r.valid_to AS other_end
  FROM dim_tier AS t
  ASOF JOIN dim_territory AS r
    ON r.customer_id = t.customer_id
    AND t.valid_from >= r.valid_from
  UNION ALL
  -- Where both begin together, the first branch has it.
  SELECT r.customer_id, t.tier, r.territory, r.valid_from, r.valid_to, t.valid_to
  FROM dim_territory AS r
  ASOF JOIN dim_tier AS t
    ON t.customer_id = r.customer_id
    AND r.valid_from >= t.valid_from
  WHERE t.valid_from < r.valid_from
)
SELECT
  customer_id,
  tier,
  territory,
  valid_from,
  CASE
    WHEN one_end IS NULL THEN other_end
    WHEN other_end < one_end THEN other_end
    ELSE one_end
  END AS valid_to
FROM met
WHERE other_end IS NULL OR other_end > valid_from
