-- 18 products and 60 order lines. By $seed % 6: 0 all are discontinued, 1 none is, 2 one in nine, 3 every third, 4 every sixth, 5 those without a category
-- among them. Products 1 to 3 are known in one language alone, 17 and 18 are never ordered, 19 and 20 are ordered and unknown.
INSERT INTO fact_orders
SELECT
  CAST(700 + (i * 37 + $seed) % 61 AS BIGINT) AS order_id,
  CAST(CASE WHEN i < 20 THEN CASE WHEN i < 16 THEN i + 1 ELSE 19 + i % 2 END ELSE 1 + own % 16 END AS BIGINT) AS product_id,
  CAST(CASE WHEN i % 9 = 0 THEN 0 WHEN i % 7 = 0 THEN -1 - own % 500 WHEN i % 11 = 0 THEN 3000000000 ELSE own % 900 END AS BIGINT) AS amount_cents
FROM (SELECT i, draw(i, 11) AS own FROM numbers(60)) AS drawn;

INSERT INTO dim_product
SELECT
  CAST(product_no AS BIGINT) AS product_id,
  CAST(CASE language WHEN 0 THEN 'en' WHEN 1 THEN 'de' ELSE 'ja' END AS VARCHAR) AS locale,
  CAST(CASE WHEN product_no % 6 = 3 THEN NULL ELSE CASE (product_no + $seed) % 5 WHEN 0 THEN 'eight888' WHEN 1 THEN 'nine99999' WHEN 2 THEN 'x' WHEN 3 THEN 'sixteen161616161' ELSE 'seven77' END END AS VARCHAR) AS category,
  CAST(CASE $seed % 6
    WHEN 0 THEN true WHEN 1 THEN false WHEN 2 THEN product_no % 9 = 3 WHEN 3 THEN product_no % 3 = 0 WHEN 4 THEN product_no % 6 = 1
    ELSE product_no % 6 IN (2, 3)
  END AS BOOLEAN) AS discontinued,
  CAST(rpad('{"material":', CAST(14 + product_no * 3 AS INTEGER), 'oak,steel;') AS VARCHAR) AS attributes
FROM (
  SELECT 1 + CAST((i - i % 3) / 3 AS BIGINT) AS product_no, i % 3 AS language
  FROM numbers(54)
) AS placed
WHERE (product_no > 3 OR language = product_no - 1) AND (product_no % 5 <> 4 OR language <> product_no % 3);

INSERT INTO cluster
SELECT CAST(8 AS INTEGER) AS executors, CAST(CAST((bytes * 5 - bytes * 5 % 4) / 4 AS BIGINT) AS BIGINT) AS max_build_bytes
FROM (
  SELECT coalesce(sum(32 + coalesce(length(category) + 7 - (length(category) + 7) % 8, 0)), 0) AS bytes
  FROM (SELECT DISTINCT product_id, category FROM dim_product WHERE discontinued) AS needed
) AS summed;
