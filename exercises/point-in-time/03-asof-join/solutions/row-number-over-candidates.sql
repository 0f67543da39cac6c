-- Every version that had begun is a candidate; the one with the latest start is kept.
WITH latest AS (
  SELECT o.order_id, o.order_ts, d.tier, d.valid_from, d.valid_to
  FROM orders AS o
  LEFT JOIN dim_customer AS d
    ON d.customer_id = o.customer_id
    AND d.valid_from <= o.order_ts
  QUALIFY row_number() OVER (PARTITION BY o.order_id ORDER BY d.valid_from DESC) = 1
)
SELECT
  order_id,
  CASE
    WHEN valid_from IS NULL THEN 'none'
    WHEN order_ts < coalesce(valid_to, TIMESTAMP '9999-12-31') THEN 'held'
    ELSE 'ended'
  END AS standing,
  tier,
  CASE WHEN order_ts < coalesce(valid_to, TIMESTAMP '9999-12-31') THEN valid_from ELSE valid_to END AS since
FROM latest
