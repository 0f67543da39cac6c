-- Every second world has 240 orders, the others 60. By $seed % 6: 0 and 1 many orders of one amount at the tenth place;
-- 2 seven orders with an amount; 3 amounts beyond 32 bits; 4 few orders with an amount; 5 credit notes alone.
INSERT INTO orders
SELECT
  CAST(1 + (i * 67 + pick(1, 11, 240)) % 241 AS BIGINT) AS order_id,
  CAST(1 + pick(i, 12, 9) AS BIGINT) AS customer_id,
  CAST(
    CASE
      WHEN i % 11 = 0 THEN NULL WHEN i % 11 < 5 THEN 'shipped' WHEN i % 11 < 8 THEN 'paid' WHEN i % 11 < 10 THEN 'new'
      ELSE 'returned'
    END
    AS VARCHAR
  ) AS status,
  CAST(
    CASE
      WHEN i % 11 = 10 THEN NULL
      WHEN $seed % 6 = 2 AND i > 7 THEN NULL
      WHEN $seed % 6 = 3 AND i % 5 = 0 THEN 3000000000 + pick(i, 13, 3)
      WHEN $seed % 6 = 4 AND i % 9 > 0 THEN NULL
      WHEN $seed % 6 = 5 THEN -1 - pick(i, 13, 40)
      WHEN i < 6 THEN 900000 + i
      WHEN i < 16 THEN 900000
      WHEN i % 7 = 0 THEN 0
      ELSE pick(i, 13, 9000) - 200
    END
    AS BIGINT
  ) AS amount_cents,
  CAST(rpad('{"order":', CAST(16 + pick(i, 14, 32) AS INTEGER), '"sku":17,') AS VARCHAR) AS payload
FROM numbers(CASE WHEN $seed % 2 = 0 THEN 60 ELSE 240 END) AS planted
ORDER BY (i * 37) % 241;
