-- Take from each start the time that the customer had held this tier before. While versions touch, both grow alike
-- and the difference stays; a gap or another tier in between makes it larger for good.
WITH keyed AS (
  SELECT
    customer_id,
    tier,
    valid_from,
    valid_to,
    epoch_us(valid_from) - coalesce(
      sum(epoch_us(valid_to) - epoch_us(valid_from)) OVER (
        PARTITION BY customer_id, tier
        ORDER BY valid_from
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ),
      0
    ) AS period_key
  FROM dim_customer
)
SELECT
  customer_id,
  tier,
  min(valid_from) AS valid_from,
  nullif(max(coalesce(valid_to, TIMESTAMP '9999-12-31')), TIMESTAMP '9999-12-31') AS valid_to
FROM keyed
GROUP BY customer_id, tier, period_key
