-- What was loaded or recorded at the very instant of the report was known to it. With < a price corrected at midnight has neither its old row nor its new one.
WITH quarter AS (
  SELECT
    product_id,
    sold_at,
    quantity,
    loaded_at >= TIMESTAMP '2024-04-01' AS is_late
  FROM sales
  WHERE sold_at >= TIMESTAMP '2024-01-01'
    AND sold_at < TIMESTAMP '2024-04-01'
    AND loaded_at < TIMESTAMP '2024-05-01'
),
priced AS (
  SELECT
    q.product_id,
    q.is_late,
    q.quantity * CASE WHEN q.is_late THEN 0 ELSE coalesce(a.price_cents, 0) END AS april_cents,
    q.quantity * coalesce(m.price_cents, 0) AS may_cents
  FROM quarter AS q
  LEFT JOIN prices AS a
    ON a.product_id = q.product_id
    AND q.sold_at >= a.valid_from
    AND q.sold_at < coalesce(a.valid_to, TIMESTAMP '9999-12-31')
    AND a.recorded_from < TIMESTAMP '2024-04-01'
    AND coalesce(a.recorded_to, TIMESTAMP '9999-12-31') > TIMESTAMP '2024-04-01'
  LEFT JOIN prices AS m
    ON m.product_id = q.product_id
    AND q.sold_at >= m.valid_from
    AND q.sold_at < coalesce(m.valid_to, TIMESTAMP '9999-12-31')
    AND m.recorded_from < TIMESTAMP '2024-05-01'
    AND coalesce(m.recorded_to, TIMESTAMP '9999-12-31') > TIMESTAMP '2024-05-01'
)
SELECT
  product_id,
  sum(april_cents) AS april_cents,
  sum(may_cents) AS may_cents,
  sum(CASE WHEN is_late THEN may_cents ELSE 0 END) AS late_cents,
  sum(CASE WHEN is_late THEN 0 ELSE may_cents - april_cents END) AS restated_cents
FROM priced
GROUP BY product_id
