-- The two reports are rows. Each known sale meets each report, and one join finds the price that the report knew.
WITH reports AS (
  SELECT 'april' AS report, TIMESTAMP '2024-04-01' AS at
  UNION ALL
  SELECT 'may', TIMESTAMP '2024-05-01'
),
lines AS (
  SELECT
    s.sale_id,
    s.product_id,
    r.report,
    coalesce(s.quantity * p.price_cents, 0) AS cents
  FROM reports AS r
  JOIN sales AS s ON s.loaded_at <= r.at
  LEFT JOIN prices AS p
    ON p.product_id = s.product_id
    AND p.valid_from <= s.sold_at
    AND (p.valid_to > s.sold_at OR p.valid_to IS NULL)
    AND p.recorded_from <= r.at
    AND (p.recorded_to > r.at OR p.recorded_to IS NULL)
  WHERE s.sold_at >= TIMESTAMP '2024-01-01'
    AND s.sold_at < TIMESTAMP '2024-04-01'
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
