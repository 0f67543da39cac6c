-- Customers 1 to 16 and 23 to 26 play fixed parts on calendars that the seed moves: a first instant taken from month, year,
-- leap-day and 2^31-second edges, and a step between a second and a month. Customers 17 to 22 are left to chance.
-- Rows are stored in the order of keys that say nothing, so that ties don't fall into place by luck.
--  1  three touching versions, A-B-A, still open        9  half-second bounds on New Year's Eve, closed (instants written out)
--  2  deleted, inserted again, changed, open           10  versions, but no orders
--  3  two touching versions, then deleted for good     11  the calendar of 1 with other tiers
--  4  one open version                                 12  deleted and inserted again with the same tier
--  5  one closed version                               13  a gap, then deleted for good
--  6  touching versions of the same tier               14  two gaps of different length
--  7  orders, but no version                           15  many orders in one version
--  8  the leap day to the microsecond (written out)    16  orders, but no version
-- Customers 23 to 28 have neighbours of the same tier:
-- 23  four touching versions of one tier, then deleted
-- 24  begins as 23 ends, with its tier; a gap inside the tier, then two that touch
-- 25  two of one tier, two of another, two of the first, the last of them open
-- 26  two touching versions of one tier at the first instants of 25
-- 27  a gap of a microsecond inside one tier over a month end (written out)
-- 28  a gap of a quarter of a second inside one tier, in one second (written out)
INSERT INTO dim_customer
SELECT
  CAST(1000 + (customer_id * 31 + part * 57 + pick(1, 40, 101)) % 101 * 10 + part AS BIGINT) AS sk,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(
    CASE tier_no % 3 WHEN 0 THEN 'bronze' WHEN 1 THEN 'silver' ELSE 'gold' END AS VARCHAR
  ) AS tier,
  CAST(instant(base_s + from_step * step_s) AS TIMESTAMP) AS valid_from,
  CAST(CASE WHEN to_step > 0 THEN instant(base_s + to_step * step_s) END AS TIMESTAMP) AS valid_to
FROM (
  SELECT
    customer_id, part, tier_no, from_step, to_step,
    CASE edge_no
      WHEN 0 THEN 951782400   -- 2000-02-29
      WHEN 1 THEN 1677628800  -- 2023-03-01
      WHEN 2 THEN 1698796800  -- 2023-11-01
      WHEN 3 THEN 1704067199  -- 2023-12-31 23:59:59
      WHEN 4 THEN 1704067200  -- 2024-01-01
      WHEN 5 THEN 1706659200  -- 2024-01-31
      WHEN 6 THEN 1709164800  -- 2024-02-29
      ELSE 2147483645         -- three seconds before 2^31
    END AS base_s,
    CASE unit_no
      WHEN 0 THEN 1 WHEN 1 THEN 60 WHEN 2 THEN 3600 WHEN 3 THEN 86400 ELSE 2678400
    END AS step_s
  FROM (
    SELECT
      customer_id, part, from_step, to_step,
      tier_no + pick(calendar, 41, 3) AS tier_no,
      pick(calendar, 42, 8) AS edge_no,
      pick(calendar, 43, 5) AS unit_no
    FROM (
      SELECT
        customer_id, part, tier_no, from_step, to_step,
        CASE customer_id WHEN 11 THEN 1 WHEN 24 THEN 23 WHEN 26 THEN 25 ELSE customer_id END AS calendar
      FROM (
        VALUES
          (1, 0, 0, 0, 2), (1, 1, 1, 2, 4), (1, 2, 0, 4, 0),
          (2, 0, 0, 0, 2), (2, 1, 1, 4, 6), (2, 2, 2, 6, 0),
          (3, 0, 2, 0, 1), (3, 1, 0, 1, 3),
          (4, 0, 0, 2, 0),
          (5, 0, 1, 1, 3),
          (6, 0, 0, 0, 2), (6, 1, 0, 2, 3), (6, 2, 0, 3, 0),
          (10, 0, 1, 0, 3), (10, 1, 2, 3, 0),
          (11, 0, 1, 0, 2), (11, 1, 2, 2, 4), (11, 2, 1, 4, 0),
          (12, 0, 0, 0, 2), (12, 1, 0, 4, 0),
          (13, 0, 0, 0, 2), (13, 1, 1, 4, 6),
          (14, 0, 0, 0, 1), (14, 1, 1, 2, 3), (14, 2, 2, 6, 0),
          (15, 0, 1, 0, 7), (15, 1, 2, 7, 0),
          (23, 0, 0, 0, 1), (23, 1, 0, 1, 2), (23, 2, 0, 2, 3), (23, 3, 0, 3, 5),
          (24, 0, 0, 5, 6), (24, 1, 0, 7, 8), (24, 2, 0, 8, 9),
          (25, 0, 0, 0, 1), (25, 1, 0, 1, 2), (25, 2, 1, 2, 3), (25, 3, 1, 3, 4), (25, 4, 0, 4, 5), (25, 5, 0, 5, 0),
          (26, 0, 0, 0, 1), (26, 1, 0, 1, 3)
      ) AS played (customer_id, part, tier_no, from_step, to_step)
      UNION ALL
      SELECT
        customer_id, part,
        pick(customer_id * 4 + part, 44, 3) AS tier_no,
        2 * part AS from_step,
        CASE
          WHEN part = 3 AND pick(customer_id, 45, 2) = 0 THEN 0
          ELSE 2 * part + 1 + pick(customer_id * 4 + part, 46, 2)
        END AS to_step,
        customer_id AS calendar
      FROM (SELECT 17 + CAST((i - i % 4) / 4 AS BIGINT) AS customer_id, i % 4 AS part FROM numbers(24)) AS chance
      WHERE pick(customer_id * 4 + part, 47, 4) > 0
    ) AS parts
  ) AS drawn
) AS placed
ORDER BY sk;

INSERT INTO dim_customer
SELECT
  CAST(sk AS BIGINT) AS sk,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(tier AS VARCHAR) AS tier,
  CAST(valid_from AS TIMESTAMP) AS valid_from,
  CAST(valid_to AS TIMESTAMP) AS valid_to
FROM (
  VALUES
    (12, 8, 'silver', '2024-02-28 00:00:00', '2024-02-29 00:00:00'),
    (11, 8, 'gold', '2024-02-29 00:00:00', '2024-03-01 00:00:00'),
    (10, 8, 'bronze', '2024-03-01 00:00:00', NULL),
    (13, 9, 'gold', '2023-12-31 23:59:57.5', '2023-12-31 23:59:59.5'),
    (16, 27, 'silver', '2024-01-30 12:00:00', '2024-01-31 23:59:59.999999'),
    (15, 27, 'silver', '2024-02-01 00:00:00', '2024-02-29 00:00:00'),
    (14, 27, 'silver', '2024-02-29 00:00:00', NULL),
    (18, 28, 'gold', '2023-12-31 23:59:59.25', '2023-12-31 23:59:59.5'),
    (17, 28, 'gold', '2023-12-31 23:59:59.75', '2024-01-01 00:00:00.25')
) AS written (sk, customer_id, tier, valid_from, valid_to);

-- Of six seeds two have numbers that INTEGER and FLOAT cannot hold, bounds within a millisecond, and the hour that
-- clocks skip elsewhere.
INSERT INTO dim_customer
SELECT
  CAST(sk AS BIGINT) AS sk,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(tier AS VARCHAR) AS tier,
  CAST(valid_from AS TIMESTAMP) AS valid_from,
  CAST(valid_to AS TIMESTAMP) AS valid_to
FROM (
  VALUES
    (19, 3000000000, 'gold', '2024-03-31 01:15:00', '2024-03-31 03:15:00.0005'),
    (20, 3000000000, 'silver', '2024-03-31 03:15:00.0005', NULL),
    (21, 3000000001, 'bronze', '2024-03-31 00:00:00', '2024-03-31 06:00:00')
) AS written (sk, customer_id, tier, valid_from, valid_to)
WHERE $seed % 6 IN (1, 3);

INSERT INTO orders
SELECT
  CAST(100 + (nr * 37 + pick(1, 48, 89)) % 89 AS BIGINT) AS order_id,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(instant(base_s + step * step_s + off_s) AS TIMESTAMP) AS order_ts,
  CAST(CASE nr % 5 WHEN 0 THEN 0 WHEN 1 THEN 1 ELSE 100 * (1 + pick(nr, 49, 20)) END AS BIGINT) AS amount_cents
FROM (
  SELECT
    nr, customer_id, step, off_s,
    CASE edge_no
      WHEN 0 THEN 951782400
      WHEN 1 THEN 1677628800
      WHEN 2 THEN 1698796800
      WHEN 3 THEN 1704067199
      WHEN 4 THEN 1704067200
      WHEN 5 THEN 1706659200
      WHEN 6 THEN 1709164800
      ELSE 2147483645
    END AS base_s,
    CASE unit_no
      WHEN 0 THEN 1 WHEN 1 THEN 60 WHEN 2 THEN 3600 WHEN 3 THEN 86400 ELSE 2678400
    END AS step_s
  FROM (
    SELECT
      nr, customer_id, step, off_s,
      pick(calendar, 42, 8) AS edge_no,
      pick(calendar, 43, 5) AS unit_no
    FROM (
      SELECT
        nr, customer_id, step, off_s,
        CASE WHEN customer_id = 11 THEN 1 ELSE customer_id END AS calendar
      FROM (
        VALUES
          -- at, just before and just after the bounds of touching versions
          (0, 1, 0, -1), (1, 1, 0, 0), (2, 1, 2, -1), (3, 1, 2, 0), (4, 1, 2, 1), (5, 1, 4, 0), (6, 1, 9, 0),
          -- into a gap and out of it
          (7, 2, 2, -1), (8, 2, 2, 0), (9, 2, 3, 0), (10, 2, 4, -1), (11, 2, 4, 0), (12, 2, 6, 0),
          -- the end of a customer
          (13, 3, 1, 0), (14, 3, 3, -1), (15, 3, 3, 0), (16, 3, 8, 0),
          -- one version, open or closed
          (17, 4, 2, -1), (18, 4, 2, 0), (19, 4, 7, 0), (20, 5, 1, 0), (21, 5, 3, 0), (22, 5, 5, 0),
          -- same tier on both sides of a bound or of a gap
          (23, 6, 2, 0), (24, 6, 3, 0), (25, 12, 2, 0), (26, 12, 3, 0), (27, 12, 4, 0),
          -- no version at all
          (28, 7, 0, 0), (29, 7, 3, 0), (30, 16, 1, 0),
          -- the same instants as customer 1
          (31, 11, 2, 0), (32, 11, 2, 1), (33, 11, 4, 0),
          -- gaps
          (34, 13, 3, 0), (35, 13, 6, 0), (36, 14, 1, 0), (37, 14, 3, 0), (38, 14, 5, 0),
          -- several orders in one version, two of them at one instant
          (39, 15, 1, 0), (40, 15, 1, 0), (41, 15, 3, 0), (42, 15, 6, 0), (43, 15, 7, 0)
      ) AS played (nr, customer_id, step, off_s)
      UNION ALL
      SELECT
        44 + i AS nr,
        17 + i % 6 AS customer_id,
        pick(i, 50, 10) AS step,
        pick(i, 51, 3) - 1 AS off_s,
        17 + i % 6 AS calendar
      FROM numbers(24)
    ) AS parts
  ) AS drawn
) AS placed
ORDER BY order_id;

INSERT INTO orders
SELECT
  CAST(order_id AS BIGINT) AS order_id,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(order_ts AS TIMESTAMP) AS order_ts,
  CAST(amount_cents AS BIGINT) AS amount_cents
FROM (
  VALUES
    (1, 8, '2024-02-27 23:59:59.999999', 100),
    (2, 8, '2024-02-28 23:59:59.999999', 100),
    (3, 8, '2024-02-29 00:00:00', 250),
    (4, 8, '2024-02-29 23:59:59.5', 0),
    (5, 8, '2024-03-01 00:00:00', 100),
    (6, 8, '2040-01-01 00:00:00', 900),
    (7, 9, '2023-12-31 23:59:57.499999', 100),
    (8, 9, '2023-12-31 23:59:57.5', 100),
    (9, 9, '2023-12-31 23:59:59.499999', 100),
    (10, 9, '2023-12-31 23:59:59.5', 100),
    (11, 9, '2023-12-31 23:59:59.500001', 100)
) AS written (order_id, customer_id, order_ts, amount_cents);

INSERT INTO orders
SELECT
  CAST(order_id AS BIGINT) AS order_id,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(order_ts AS TIMESTAMP) AS order_ts,
  CAST(100 AS BIGINT) AS amount_cents
FROM (
  VALUES
    (12, 3000000000, '2024-03-31 02:30:00'),
    (13, 3000000000, '2024-03-31 03:15:00.0002'),
    (14, 3000000000, '2024-03-31 02:15:00.0005'),
    (15, 3000000001, '2024-03-31 02:30:00'),
    (16, 3000000000, '2024-03-31 03:15:00.0007')
) AS written (order_id, customer_id, order_ts)
WHERE $seed % 6 IN (1, 3);
