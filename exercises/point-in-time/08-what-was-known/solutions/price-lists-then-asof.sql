-- First the price list as it stood at each report: rows that were held to be true then. Within one list valid times
-- do not overlap, so ASOF finds the price of a sale, and its end is checked afterwards.
WITH april_list AS (
  SELECT product_id, price_cents, valid_from, valid_to
  FROM prices
  WHERE recorded_from <= TIMESTAMP '2024-04-01'
    AND NOT coalesce(recorded_to <= TIMESTAMP '2024-04-01', false)
),
may_list AS (
  SELECT product_id, price_cents, valid_from, valid_to
  FROM prices
  WHERE recorded_from <= TIMESTAMP '2024-05-01'
    AND NOT coalesce(recorded_to <= TIMESTAMP '2024-05-01', false)
),
sold AS (
  SELECT
    s.product_id,
    s.quantity,
    s.loaded_at <= TIMESTAMP '2024-04-01' AS is_in_time,
    CASE WHEN a.valid_to <= s.sold_at THEN 0 ELSE coalesce(a.price_cents, 0) END AS april_price,
    CASE WHEN m.valid_to <= s.sold_at THEN 0 ELSE coalesce(m.price_cents, 0) END AS may_price
  FROM sales AS s
  ASOF LEFT JOIN april_list AS a
    ON a.product_id = s.product_id
    AND s.sold_at >= a.valid_from
  ASOF LEFT JOIN may_list AS m
    ON m.product_id = s.product_id
    AND s.sold_at >= m.valid_from
  WHERE date_trunc('quarter', s.sold_at) = TIMESTAMP '2024-01-01'
    AND s.loaded_at <= TIMESTAMP '2024-05-01'
),
totals AS (
  SELECT
    product_id,
    coalesce(sum(quantity * april_price) FILTER (is_in_time), 0) AS april_cents,
    coalesce(sum(quantity * may_price) FILTER (NOT is_in_time), 0) AS late_cents,
    sum(quantity * may_price) AS may_cents
  FROM sold
  GROUP BY product_id
)
SELECT product_id, april_cents, may_cents, late_cents, may_cents - april_cents - late_cents AS restated_cents
FROM totals
