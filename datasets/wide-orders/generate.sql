-- Amounts repeat: one order in 40 is worth more than any other, most of these the same, and a few still more.
INSERT INTO orders
SELECT
  CAST(i + 1 AS BIGINT) AS order_id,
  CAST(1 + own % 997 AS BIGINT) AS customer_id,
  CAST(
    CASE WHEN other % 100 < 3 THEN NULL WHEN other % 100 < 60 THEN 'shipped' WHEN other % 100 < 80 THEN 'paid'
    WHEN other % 100 < 93 THEN 'new' ELSE 'returned' END
    AS VARCHAR
  ) AS status,
  CAST(
    CASE
      WHEN own % 29 = 0 THEN NULL
      WHEN own % 31 = 0 THEN -(own % 5000)
      WHEN i % 40 = 7 THEN 250000 + CASE WHEN other % 50 = 0 THEN 1000 * (other % 97) ELSE 0 END
      ELSE 50 * (own % 4999)
    END
    AS BIGINT
  ) AS amount_cents,
  CAST(rpad('{"order":', CAST(16 + other % 32 AS INTEGER), '"sku":17,') AS VARCHAR) AS payload
FROM (SELECT i, draw(i, 1) AS own, draw(i, 2) AS other FROM numbers($rows)) AS drawn;
