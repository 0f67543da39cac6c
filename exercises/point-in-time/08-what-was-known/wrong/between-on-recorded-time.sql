-- BETWEEN includes both ends. A price that was corrected at the very instant of the report matches with its old row and its new one, and the sale is counted twice. Recorded time is half-open like valid time.
WITH quarter AS (
  SELECT
    product_id,
    sold_at,
    quantity,
    loaded_at > TIMESTAMP '2024-04-01' AS is_late
  FROM sales
  WHERE sold_at >= TIMESTAMP '2024-01-01'
    AND sold_at < TIMESTAMP '2024-04-01'
    AND loaded_at <= TIMESTAMP '2024-05-01'
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
    AND TIMESTAMP '2024-04-01' BETWEEN a.recorded_from AND coalesce(a.recorded_to, TIMESTAMP '9999-12-31')
  LEFT JOIN prices AS m
    ON m.product_id = q.product_id
    AND q.sold_at >= m.valid_from
    AND q.sold_at < coalesce(m.valid_to, TIMESTAMP '9999-12-31')
    AND TIMESTAMP '2024-05-01' BETWEEN m.recorded_from AND coalesce(m.recorded_to, TIMESTAMP '9999-12-31')
)
SELECT
  product_id,
  sum(april_cents) AS april_cents,
  sum(may_cents) AS may_cents,
  sum(CASE WHEN is_late THEN may_cents ELSE 0 END) AS late_cents,
  sum(CASE WHEN is_late THEN 0 ELSE may_cents - april_cents END) AS restated_cents
FROM priced
GROUP BY product_id
