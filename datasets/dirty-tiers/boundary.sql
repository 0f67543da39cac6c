-- Customers 1 to 25 play fixed parts on calendars that the seed moves: a first instant taken from month, year, leap-day
-- and 2^31-second edges, and a step between a second and a month. Customer 26 is left to chance, 28 and 29 are
-- written out. A version without an end has to_step -1. Rows are stored in the order of keys that say nothing.
--  1  as it should be                                       14  two begin at one instant and end at two
--  2  one long version over three others                    15  two end at one instant inside a third one's time
--  3  a gap without a deletion, then one with               16  deleted three times
--  4  two end at one instant, one of them deleted           17  begins after 16 has ended, on its calendar
--  5  deleted under no other version, changed inside        18  deleted as the first gap of 3 begins
--  6  deleted inside a version that goes on                 19  the only version has no length
--  7  two open versions                                     20  a deletion, back at once, later a gap without one
--  8  three open ones, two of which begin together          21  a gap and two open versions
--  9  no length at the start of another version             22  an inverted version that spans a gap
-- 10  an inverted version among others                      23  an open version under others that are closed
-- 11  no length in a gap, marked as deleted                 24  a version that begins as an earlier one ends, under a third
-- 12  no length where a gap begins, marked as deleted       25  two equal versions after a gap
-- 13  two versions equal in all but sk
INSERT INTO dim_customer
SELECT
  CAST(1000 + (customer_id * 31 + part * 57 + pick(1, 40, 101)) % 101 * 10 + part AS BIGINT) AS sk,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(CASE (customer_id + tier_no) % 3 WHEN 0 THEN 'bronze' WHEN 1 THEN 'silver' ELSE 'gold' END AS VARCHAR) AS tier,
  CAST(instant(base_s + from_step * step_s) AS TIMESTAMP) AS valid_from,
  CAST(CASE WHEN to_step >= 0 THEN instant(base_s + to_step * step_s) END AS TIMESTAMP) AS valid_to,
  CAST(CASE WHEN to_step >= 0 THEN ended_by END AS VARCHAR) AS ended_by
FROM (
  SELECT
    customer_id, part, from_step, to_step, ended_by,
    part + pick(customer_id, 41, 3) AS tier_no,
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
      customer_id, part, from_step, to_step, ended_by,
      pick(calendar, 42, 8) AS edge_no,
      pick(calendar, 43, 5) AS unit_no
    FROM (
      SELECT
        customer_id, part, from_step, to_step, ended_by,
        CASE customer_id WHEN 17 THEN 16 WHEN 18 THEN 3 ELSE customer_id END AS calendar
      FROM (
        VALUES
          (1, 0, 2, 4, 'change'), (1, 1, 4, -1, ''),
          (2, 0, 0, 9, 'change'), (2, 1, 1, 2, 'change'), (2, 2, 3, 4, 'change'), (2, 3, 5, -1, ''),
          (3, 0, 0, 2, 'change'), (3, 1, 4, 6, 'delete'), (3, 2, 8, -1, ''),
          (4, 0, 0, 2, 'change'), (4, 1, 1, 2, 'delete'), (4, 2, 4, -1, ''),
          (5, 0, 0, 3, 'delete'), (5, 1, 1, 2, 'change'), (5, 2, 4, -1, ''),
          (6, 0, 0, 3, 'change'), (6, 1, 1, 2, 'delete'), (6, 2, 4, -1, ''),
          (7, 0, 0, -1, ''), (7, 1, 2, -1, ''),
          (8, 0, 0, -1, ''), (8, 1, 0, -1, ''), (8, 2, 1, -1, ''),
          (9, 0, 0, 0, 'change'), (9, 1, 0, 2, 'change'), (9, 2, 2, -1, ''),
          (10, 0, 0, 2, 'change'), (10, 1, 4, 1, 'change'), (10, 2, 2, 5, 'change'),
          (11, 0, 0, 2, 'change'), (11, 1, 3, 3, 'delete'), (11, 2, 4, -1, ''),
          (12, 0, 0, 2, 'change'), (12, 1, 2, 2, 'delete'), (12, 2, 4, -1, ''),
          (13, 0, 1, 3, 'change'), (13, 1, 1, 3, 'change'), (13, 2, 3, -1, ''),
          (14, 0, 1, 5, 'change'), (14, 1, 1, 3, 'change'),
          (15, 0, 0, 6, 'change'), (15, 1, 1, 2, 'change'), (15, 2, 2, 6, 'delete'), (15, 3, 8, 9, 'delete'),
          (16, 0, 0, 1, 'delete'), (16, 1, 2, 3, 'delete'), (16, 2, 4, 5, 'delete'),
          (17, 0, 7, -1, ''),
          (18, 0, 0, 2, 'delete'), (18, 1, 3, -1, ''),
          (19, 0, 1, 1, 'change'),
          (20, 0, 0, 1, 'change'), (20, 1, 1, 3, 'delete'), (20, 2, 3, 4, 'change'), (20, 3, 6, -1, ''),
          (21, 0, 0, 2, 'change'), (21, 1, 4, -1, ''), (21, 2, 6, -1, ''),
          (22, 0, 0, 2, 'change'), (22, 1, 3, 1, 'delete'), (22, 2, 5, -1, ''),
          (23, 0, 0, -1, ''), (23, 1, 1, 2, 'change'), (23, 2, 3, 4, 'delete'),
          (24, 0, 0, 5, 'change'), (24, 1, 1, 3, 'change'), (24, 2, 3, 4, 'change'),
          (25, 0, 0, 1, 'change'), (25, 1, 3, 4, 'change'), (25, 2, 3, 4, 'change')
      ) AS played (customer_id, part, from_step, to_step, ended_by)
      UNION ALL
      SELECT
        customer_id, part,
        pick(customer_id * 4 + part, 44, 6) AS from_step,
        pick(customer_id * 4 + part, 45, 8) - 1 AS to_step,
        CASE pick(customer_id * 4 + part, 46, 2) WHEN 0 THEN 'change' ELSE 'delete' END AS ended_by,
        customer_id AS calendar
      FROM (SELECT 26 + CAST((i - i % 4) / 4 AS BIGINT) AS customer_id, i % 4 AS part FROM numbers(4)) AS chance
      WHERE pick(customer_id * 4 + part, 47, 4) > 0
    ) AS parts
  ) AS drawn
) AS placed
ORDER BY sk * 37 % 1009, sk;

INSERT INTO dim_customer
SELECT
  CAST(sk AS BIGINT) AS sk,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(tier AS VARCHAR) AS tier,
  CAST(valid_from AS TIMESTAMP) AS valid_from,
  CAST(valid_to AS TIMESTAMP) AS valid_to,
  CAST(ended_by AS VARCHAR) AS ended_by
FROM (
  VALUES
    (13, 28, 'silver', '2024-02-28 00:00:00', '2024-02-29 00:00:00.000001', 'change'),
    (12, 28, 'gold', '2024-02-29 00:00:00', '2024-02-29 23:59:59.999999', 'change'),
    (11, 28, 'bronze', '2024-03-01 00:00:00', '2024-03-01 00:00:00', 'change'),
    (10, 28, 'bronze', '2024-03-01 00:00:00', NULL, NULL),
    (17, 29, 'gold', '2023-12-31 23:59:59.25', '2023-12-31 23:59:59.5', 'delete'),
    (15, 29, 'gold', '2023-12-31 23:59:59.75', '2024-01-01 00:00:00', 'change'),
    (16, 29, 'silver', '2024-01-01 00:00:00', '2040-01-01 00:00:00', 'delete')
) AS written (sk, customer_id, tier, valid_from, valid_to, ended_by);
