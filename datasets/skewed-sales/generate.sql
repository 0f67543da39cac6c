INSERT INTO transactions
SELECT
  CAST(i + 1 AS BIGINT) AS txn_id,
  CAST(CASE
    WHEN kind < 44 THEN 'M' || substr(CAST(100000 + hot AS VARCHAR), 2)
    WHEN kind < 53 THEN 'M' || substr(CAST(100000 + (hot + 7) % known AS VARCHAR), 2)
    WHEN kind < 58 THEN NULL
    WHEN kind < 59 THEN 'X' || substr(CAST(100000 + other % 7 AS VARCHAR), 2)
    ELSE 'M' || substr(CAST(100000 + other % known AS VARCHAR), 2)
  END AS VARCHAR) AS merchant_id,
  CAST(100 + other % 50000 AS BIGINT) AS amount_cents,
  CAST(instant(1705276800 + other % 86400) AS TIMESTAMP) AS ts
FROM (
  SELECT i, known, hot, chance % 100 AS kind, CAST((chance - chance % 100) / 100 AS BIGINT) AS other
  FROM (
    SELECT i, known, pick(0, 112, 16) AS hot, draw(i, 111) AS chance
    FROM (
      SELECT i, CASE WHEN $rows < 160 THEN 16 ELSE CAST(($rows - $rows % 10) / 10 AS BIGINT) END AS known FROM numbers($rows)
    ) AS numbered
  ) AS drawn
) AS parted;

INSERT INTO merchants
SELECT
  CAST('M' || substr(CAST(100000 + i AS VARCHAR), 2) AS VARCHAR) AS merchant_id,
  CAST(CASE pick(i, 113, 4) WHEN 0 THEN 'food' WHEN 1 THEN 'travel' WHEN 2 THEN 'retail' ELSE 'fuel' END AS VARCHAR) AS category,
  CAST('name, address, terms, contact ' || i AS VARCHAR) AS payload
FROM numbers(CASE WHEN $rows < 160 THEN 16 ELSE ($rows - $rows % 10) / 10 END);
