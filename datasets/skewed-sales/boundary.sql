-- On odd seeds 64 transactions, four for each of 16 partitions: keys with four, with five twice, with three and with twelve, as well
-- as NULL with six and an unknown merchant with five. The seed chooses which merchants these are.
INSERT INTO transactions
SELECT
  CAST(1000 + place * 29 % 67 AS BIGINT) AS txn_id,
  CAST(CASE
    WHEN place < 12 THEN 'M' || substr(CAST(100000 + (first) % 45 AS VARCHAR), 2)
    WHEN place < 17 THEN 'M' || substr(CAST(100000 + (first + 1) % 45 AS VARCHAR), 2)
    WHEN place < 22 THEN 'M' || substr(CAST(100000 + (first + 2) % 45 AS VARCHAR), 2)
    WHEN place < 26 THEN 'M' || substr(CAST(100000 + (first + 3) % 45 AS VARCHAR), 2)
    WHEN place < 32 THEN NULL
    WHEN place < 37 THEN 'X' || substr(CAST(100000 + first AS VARCHAR), 2)
    WHEN place < 40 THEN 'M' || substr(CAST(100000 + (first + 4) % 45 AS VARCHAR), 2)
    ELSE 'M' || substr(CAST(100000 + (first + place) % 45 AS VARCHAR), 2)
  END AS VARCHAR) AS merchant_id,
  CAST((place * place * 7 + first) % 900 AS BIGINT) AS amount_cents,
  CAST(instant(1709251199 + place % 3) AS TIMESTAMP) AS ts
FROM (SELECT i AS place, pick(0, 121, 45) AS first FROM numbers(64)) AS placed
WHERE $seed % 2 = 1;

-- On even seeds so many that a hot merchant and its salts can be told from chance.
INSERT INTO transactions
SELECT
  CAST(5000 + i * 3 AS BIGINT) AS txn_id,
  CAST(CASE
    WHEN kind < 45 THEN 'M' || substr(CAST(100000 + first AS VARCHAR), 2)
    WHEN kind < 55 THEN 'M' || substr(CAST(100000 + (first + 9) % 45 AS VARCHAR), 2)
    WHEN kind < 58 THEN NULL
    WHEN kind < 60 THEN 'X' || substr(CAST(100000 + other % 3 AS VARCHAR), 2)
    ELSE 'M' || substr(CAST(100000 + other % 45 AS VARCHAR), 2)
  END AS VARCHAR) AS merchant_id,
  CAST(other % 2000 AS BIGINT) AS amount_cents,
  CAST(instant(1704067200 + other % 86400) AS TIMESTAMP) AS ts
FROM (
  SELECT i, first, chance % 100 AS kind, CAST((chance - chance % 100) / 100 AS BIGINT) AS other
  FROM (SELECT i, pick(0, 122, 45) AS first, draw(i, 123) AS chance FROM numbers(240)) AS drawn
) AS parted
WHERE $seed % 2 = 0;

INSERT INTO merchants
SELECT
  CAST('M' || substr(CAST(100000 + i AS VARCHAR), 2) AS VARCHAR) AS merchant_id,
  CAST(CASE i % 4 WHEN 0 THEN 'food' WHEN 1 THEN 'travel' WHEN 2 THEN 'retail' ELSE 'fuel' END AS VARCHAR) AS category,
  CAST('merchant ' || i AS VARCHAR) AS payload
FROM numbers(45);
