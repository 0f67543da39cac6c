-- A product for every ten order lines (in the readable world eight), one in twenty discontinued (there three), in three languages of which one
-- may be missing. Of four products one is never ordered.
INSERT INTO fact_orders
SELECT
  CAST(i + 1 AS BIGINT) AS order_id,
  CAST(CASE WHEN product_no % 4 = 3 THEN product_no ELSE product_no + 1 END AS BIGINT) AS product_id,
  CAST(CASE WHEN other % 23 = 0 THEN -(other % 9000) - 1 ELSE 100 + other % 90000 END AS BIGINT) AS amount_cents
FROM (
  SELECT i, other, own % (products + 1 + CAST((products - products % 50) / 50 AS BIGINT)) AS product_no
  FROM (
    SELECT i, draw(i, 1) AS own, draw(i, 2) AS other, CASE WHEN $rows < 400 THEN CAST(8 AS BIGINT) ELSE CAST(($rows - $rows % 10) / 10 AS BIGINT) END AS products
    FROM numbers($rows)
  ) AS drawn
) AS ordered;

INSERT INTO dim_product
SELECT
  CAST(product_no + 1 AS BIGINT) AS product_id,
  CAST(CASE language WHEN 0 THEN 'en' WHEN 1 THEN 'de' ELSE 'ja' END AS VARCHAR) AS locale,
  CAST(CASE
    WHEN CASE WHEN $rows < 400 THEN product_no % 8 = 5 ELSE other % 15 = 0 END THEN NULL
    WHEN other % 4 = 0 THEN 'garden' WHEN other % 4 = 1 THEN 'kitchen and table' WHEN other % 4 = 2 THEN 'toys' ELSE 'outdoor furniture'
  END AS VARCHAR) AS category,
  CAST(CASE WHEN $rows < 400 THEN product_no % 8 IN (2, 5, 7) ELSE own % 20 = 0 END AS BOOLEAN) AS discontinued,
  CAST(rpad('{"material":', CAST(40 + own % 80 + language * 5 AS INTEGER), 'oak,steel;') AS VARCHAR) AS attributes
FROM (
  SELECT product_no, language, draw(product_no, 3) AS own, draw(product_no, 4) AS other
  FROM (
    SELECT CAST((i - i % 3) / 3 AS BIGINT) AS product_no, i % 3 AS language
    FROM numbers(CASE WHEN $rows < 400 THEN CAST(24 AS BIGINT) ELSE CAST(($rows - $rows % 10) / 10 AS BIGINT) * 3 END)
  ) AS placed
) AS drawn
WHERE language <> CAST((other - other % 60) / 60 AS BIGINT) % 7;

-- A row has 8 bytes for its NULLs, 8 for each of three columns, and its text rounded up to a multiple of 8.
INSERT INTO cluster
SELECT CAST(40 AS INTEGER) AS executors, CAST(CAST((bytes * 5 - bytes * 5 % 4) / 4 AS BIGINT) AS BIGINT) AS max_build_bytes
FROM (
  SELECT coalesce(sum(32 + coalesce(length(category) + 7 - (length(category) + 7) % 8, 0)), 0) AS bytes
  FROM (SELECT DISTINCT product_id, category FROM dim_product WHERE discontinued) AS needed
) AS summed;
