-- Of the rows that apply to the sale the one recorded last was taken, whether or not its recorded time had ended. If a price was withdrawn, or a rise was moved past the sale, the row that ended stays the last one. recorded_to has to be asked.
WITH reports AS (
  SELECT 'april' AS report, TIMESTAMP '2024-04-01' AS at
  UNION ALL
  SELECT 'may', TIMESTAMP '2024-05-01'
),
lines AS (
  SELECT s.sale_id, s.product_id, r.report, coalesce(s.quantity * p.price_cents, 0) AS cents
  FROM reports AS r
  JOIN sales AS s ON s.loaded_at <= r.at
  LEFT JOIN prices AS p
    ON p.product_id = s.product_id
    AND p.valid_from <= s.sold_at
    AND (p.valid_to > s.sold_at OR p.valid_to IS NULL)
    AND p.recorded_from <= r.at
  WHERE s.sold_at >= TIMESTAMP '2024-01-01'
    AND s.sold_at < TIMESTAMP '2024-04-01'
  QUALIFY row_number() OVER (PARTITION BY s.sale_id, r.report ORDER BY p.recorded_from DESC, p.valid_from DESC) = 1
),
sold AS (
  SELECT
    product_id,
    max(CASE WHEN report = 'april' THEN cents END) AS april_cents,
    max(CASE WHEN report = 'may' THEN cents END) AS may_cents
  FROM lines
  GROUP BY sale_id, product_id
)
SELECT
  product_id,
  sum(coalesce(april_cents, 0)) AS april_cents,
  sum(may_cents) AS may_cents,
  sum(CASE WHEN april_cents IS NULL THEN may_cents ELSE 0 END) AS late_cents,
  sum(coalesce(may_cents - april_cents, 0)) AS restated_cents
FROM sold
GROUP BY product_id
