-- Products 1 to 24 play fixed parts; the seed moves the step, a second to a day, and an instant in the quarter. Instants
-- are written as a whole number: 50 + steps after 2023-10-01, 150 + steps after 2024-01-01, 250 + steps after the moved
-- instant, 350 + steps after 2024-04-01, 450 + steps after 2024-05-01; -1 is none.
--  1  one price; sales at every edge                        13  corrected in its end alone, after the quarter
--  2  a rise, recorded a step late                          14  no price
--  3  corrected at the first midnight, up                   15  prices, but no sale
--  4  corrected at the second midnight, down                16  a price of 0, corrected
--  5  corrected a step after both                           17  up and back, and goods that came back
--  6  corrected a step before both                          18  a rise within the quarter, recorded after it
--  7  first price recorded between the midnights            19  the calendar of 2 with other prices
--  8  first price recorded after both                       20  a sale that came too late, one after the quarter
--  9  withdrawn between the midnights                       21  a sale that came late, and no other
-- 10  a gap in valid time                                   22  sales and returns that add up to nothing
-- 11  a rise that was moved                                 23  corrected twice before the first midnight
-- 12  prices that change with the quarter                   24  corrected at both midnights, down and up
INSERT INTO prices
SELECT
  CAST(product_id AS BIGINT) AS product_id,
  CAST(price_cents + CASE WHEN price_cents = 0 THEN 0 ELSE pick(1, 43, 40) END AS BIGINT) AS price_cents,
  CAST(instant(CASE
      WHEN valid_from < 100 THEN 1696118400
      WHEN valid_from < 200 THEN 1704067200
      WHEN valid_from < 300 THEN moved_s
      WHEN valid_from < 400 THEN 1711929600
      ELSE 1714521600
    END + (valid_from % 100 - 50) * step_s) AS TIMESTAMP) AS valid_from,
  CAST(CASE WHEN valid_to >= 0 THEN instant(CASE
      WHEN valid_to < 100 THEN 1696118400
      WHEN valid_to < 200 THEN 1704067200
      WHEN valid_to < 300 THEN moved_s
      WHEN valid_to < 400 THEN 1711929600
      ELSE 1714521600
    END + (valid_to % 100 - 50) * step_s) END AS TIMESTAMP) AS valid_to,
  CAST(instant(CASE
      WHEN recorded_from < 100 THEN 1696118400
      WHEN recorded_from < 200 THEN 1704067200
      WHEN recorded_from < 300 THEN moved_s
      WHEN recorded_from < 400 THEN 1711929600
      ELSE 1714521600
    END + (recorded_from % 100 - 50) * step_s) AS TIMESTAMP) AS recorded_from,
  CAST(CASE WHEN recorded_to >= 0 THEN instant(CASE
      WHEN recorded_to < 100 THEN 1696118400
      WHEN recorded_to < 200 THEN 1704067200
      WHEN recorded_to < 300 THEN moved_s
      WHEN recorded_to < 400 THEN 1711929600
      ELSE 1714521600
    END + (recorded_to % 100 - 50) * step_s) END AS TIMESTAMP) AS recorded_to
FROM (
  SELECT
    product_id, price_cents, valid_from, valid_to, recorded_from, recorded_to,
    1707523200 + 3600 * pick(1, 41, 480) AS moved_s,  -- from 2024-02-10 on
    CASE pick(1, 42, 4) WHEN 0 THEN 1 WHEN 1 THEN 60 WHEN 2 THEN 3600 ELSE 86400 END AS step_s
  FROM (
    VALUES
          (1, 100, 50, -1, 50, -1), (2, 100, 50, -1, 50, 251), (2, 100, 50, 250, 251, -1), (2, 120, 250, -1, 251, -1),
          (3, 100, 50, -1, 50, 350), (3, 110, 50, -1, 350, -1), (4, 110, 50, -1, 50, 450), (4, 100, 50, -1, 450, -1),
          (5, 100, 50, -1, 50, 351), (5, 130, 50, -1, 351, 451), (5, 90, 50, -1, 451, -1), (6, 100, 50, -1, 50, 349),
          (6, 105, 50, -1, 349, 449), (6, 95, 50, -1, 449, -1), (7, 80, 50, -1, 352, -1), (8, 70, 50, -1, 451, -1),
          (9, 60, 50, -1, 50, 353), (10, 50, 50, 250, 50, -1), (10, 55, 252, -1, 50, -1), (11, 100, 50, -1, 50, 250),
          (11, 100, 50, 250, 250, 355), (11, 150, 250, -1, 250, 355), (11, 100, 50, 253, 355, -1),
          (11, 150, 253, -1, 355, -1), (12, 10, 50, 150, 50, -1), (12, 20, 150, 350, 50, -1),
          (12, 30, 350, -1, 50, -1), (13, 100, 50, -1, 50, 351), (13, 100, 50, 359, 351, -1),
          (15, 100, 50, -1, 50, -1), (15, 105, 45, 50, 50, -1), (16, 0, 50, -1, 50, 352), (16, 40, 50, -1, 352, -1),
          (17, 100, 50, -1, 50, 347), (17, 200, 50, -1, 347, 353), (17, 100, 50, -1, 353, -1),
          (18, 100, 50, -1, 50, 354), (18, 100, 50, 251, 354, -1), (18, 140, 251, -1, 354, -1),
          (19, 300, 50, -1, 50, 251), (19, 300, 50, 250, 251, -1), (19, 320, 250, -1, 251, -1),
          (20, 100, 50, -1, 50, -1), (21, 75, 50, -1, 50, -1), (22, 100, 50, -1, 50, 352), (22, 90, 50, -1, 352, -1),
          (23, 100, 50, -1, 50, 250), (23, 101, 50, -1, 250, 251), (23, 102, 50, -1, 251, -1),
          (24, 100, 50, -1, 50, 350), (24, 90, 50, -1, 350, 450), (24, 95, 50, -1, 450, -1)
  ) AS played (product_id, price_cents, valid_from, valid_to, recorded_from, recorded_to)
) AS placed
ORDER BY (product_id * 17 + price_cents * 7 + recorded_from * 3) % 101, product_id, valid_from, recorded_from;

INSERT INTO sales
SELECT
  CAST(100 + (row_no * 37 + pick(1, 44, 89)) % 89 AS BIGINT) AS sale_id,
  CAST(product_id AS BIGINT) AS product_id,
  CAST(instant(CASE
      WHEN sold_at < 100 THEN 1696118400
      WHEN sold_at < 200 THEN 1704067200
      WHEN sold_at < 300 THEN moved_s
      WHEN sold_at < 400 THEN 1711929600
      ELSE 1714521600
    END + (sold_at % 100 - 50) * step_s) AS TIMESTAMP) AS sold_at,
  CAST(instant(CASE
      WHEN loaded_at < 100 THEN 1696118400
      WHEN loaded_at < 200 THEN 1704067200
      WHEN loaded_at < 300 THEN moved_s
      WHEN loaded_at < 400 THEN 1711929600
      ELSE 1714521600
    END + (loaded_at % 100 - 50) * step_s) AS TIMESTAMP) AS loaded_at,
  CAST(quantity * CASE WHEN product_id = 22 THEN 1 ELSE 1 + pick(row_no, 45, 5) END AS BIGINT) AS quantity
FROM (
  SELECT
    row_no, product_id, sold_at, loaded_at, quantity,
    1707523200 + 3600 * pick(1, 41, 480) AS moved_s,  -- from 2024-02-10 on
    CASE pick(1, 42, 4) WHEN 0 THEN 1 WHEN 1 THEN 60 WHEN 2 THEN 3600 ELSE 86400 END AS step_s
  FROM (
    VALUES
          (0, 1, 149, 250, 1), (1, 1, 150, 250, 1), (2, 1, 349, 349, 1), (3, 1, 350, 350, 1), (4, 1, 250, 350, 1),
          (5, 1, 251, 351, 1), (6, 1, 252, 450, 1), (7, 1, 253, 451, 1), (8, 2, 249, 250, 1), (9, 2, 250, 250, 1),
          (10, 2, 251, 251, 1), (11, 2, 255, 352, 1), (12, 3, 250, 250, 1), (13, 3, 250, 351, 1),
          (14, 4, 250, 250, 1), (15, 4, 250, 450, 1), (16, 5, 250, 250, 1), (17, 5, 251, 351, 1),
          (18, 6, 250, 250, 1), (19, 6, 349, 350, 1), (20, 7, 250, 250, 1), (21, 7, 250, 351, 1),
          (22, 8, 250, 250, 1), (23, 9, 250, 250, 1), (24, 9, 250, 355, 1), (25, 10, 249, 250, 1),
          (26, 10, 250, 250, 1), (27, 10, 251, 251, 1), (28, 10, 252, 252, 1), (29, 11, 250, 250, 1),
          (30, 11, 251, 251, 1), (31, 11, 252, 356, 1), (32, 11, 253, 253, 1), (33, 12, 149, 149, 1),
          (34, 12, 150, 150, 1), (35, 12, 349, 350, 1), (36, 12, 350, 350, 1), (37, 13, 250, 250, 1),
          (38, 14, 250, 250, 1), (39, 14, 250, 351, 1), (40, 16, 250, 250, 1), (41, 16, 251, 359, 1),
          (42, 17, 250, 250, -1), (43, 17, 250, 351, 1), (44, 18, 250, 250, 1), (45, 18, 251, 251, 1),
          (46, 18, 251, 351, 1), (47, 19, 250, 250, 1), (48, 19, 251, 252, 1), (49, 20, 250, 451, 1),
          (50, 20, 350, 351, 1), (51, 21, 250, 351, 1), (52, 22, 250, 250, 1), (53, 22, 250, 250, -1),
          (54, 22, 251, 251, 2), (55, 22, 252, 252, -2), (56, 23, 250, 250, 1), (57, 2, 249, 250, 1),
          (58, 24, 250, 250, 1)
  ) AS played (row_no, product_id, sold_at, loaded_at, quantity)
) AS placed
ORDER BY sale_id;

-- A microsecond before and after the bounds.
INSERT INTO sales
SELECT
  CAST(sale_id AS BIGINT) AS sale_id,
  CAST(product_id AS BIGINT) AS product_id,
  CAST(sold_at AS TIMESTAMP) AS sold_at,
  CAST(loaded_at AS TIMESTAMP) AS loaded_at,
  CAST(quantity AS BIGINT) AS quantity
FROM (
  VALUES
    (1, 31, '2023-12-31 23:59:59.999999', '2024-01-01 00:00:00', 3),
    (2, 31, '2024-01-01 00:00:00', '2024-03-31 23:59:59.999999', 5),
    (3, 31, '2024-03-31 23:59:59.999999', '2024-04-01 00:00:00', 7),
    (4, 31, '2024-03-31 12:00:00', '2024-04-01 00:00:00.000001', 11),
    (5, 31, '2024-04-01 00:00:00', '2024-04-01 00:00:00', 13),
    (6, 31, '2024-02-29 00:00:00', '2024-05-01 00:00:00.000001', 17),
    (7, 31, '2024-02-28 23:59:59.999999', '2024-05-01 00:00:00', 19)
) AS written (sale_id, product_id, sold_at, loaded_at, quantity);

INSERT INTO prices
SELECT
  CAST(product_id AS BIGINT) AS product_id,
  CAST(price_cents AS BIGINT) AS price_cents,
  CAST(valid_from AS TIMESTAMP) AS valid_from,
  CAST(valid_to AS TIMESTAMP) AS valid_to,
  CAST(recorded_from AS TIMESTAMP) AS recorded_from,
  CAST(recorded_to AS TIMESTAMP) AS recorded_to
FROM (
  VALUES
    (31, 101, '2023-12-01 00:00:00', '2024-02-29 00:00:00', '2023-12-01 00:00:00', '2024-04-01 00:00:00.000001'),
    (31, 103, '2024-02-29 00:00:00', NULL, '2023-12-01 00:00:00', '2024-05-01 00:00:00'),
    (31, 107, '2023-12-01 00:00:00', '2024-02-29 00:00:00', '2024-04-01 00:00:00.000001', NULL),
    (31, 109, '2024-02-29 00:00:00', NULL, '2024-05-01 00:00:00', NULL)
) AS written (product_id, price_cents, valid_from, valid_to, recorded_from, recorded_to);
