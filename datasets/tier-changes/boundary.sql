-- Customers 1 to 20 play fixed parts on calendars that the seed moves: a first instant taken from month, year,
-- leap-day and 2^31-second edges, and a step between a second and a month. Customer 21 is left to chance, 24 and
-- 25 are written out. Rows are stored in an order that says nothing, neither of time nor of the log.
--  1  two changes at one instant, then one that changes nothing   11  another tier and back at one instant
--  2  deleted without a tier, back with the same one              12  an insert written before a delete, both at one instant
--  3  deleted with its tier, back with the same one               13  the calendar of 1 with other tiers
--  4  an update of nobody, an insert of somebody                  14  nobody
--  5  two late changes                                            15  four changes at one instant
--  6  a delete of nobody, deleted twice                           16  inserted and deleted at one instant, then never again
--  7  deleted and back at one instant, same tier                  17  one update as 16 begins, never an insert
--  8  updated and deleted at one instant; there for no time       18  one tier sent over and over
--  9  there and back                                              19  deleted and back at one instant, other tier
-- 10  deletes only                                                20  deleted for good
INSERT INTO customer_changes
SELECT
  CAST(place * 100 + (customer_id * 37 + pick(1, 40, 100)) % 100 + 1 AS BIGINT) AS change_no,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(instant(base_s + step * step_s) AS TIMESTAMP) AS changed_at,
  CAST(op AS VARCHAR) AS op,
  CAST(
    CASE
      WHEN tier_no < 0 THEN NULL
      WHEN (tier_no + turn) % 3 = 0 THEN 'bronze'
      WHEN (tier_no + turn) % 3 = 1 THEN 'silver'
      ELSE 'gold'
    END AS VARCHAR
  ) AS tier
FROM (
  SELECT
    customer_id, place, step, op, tier_no,
    pick(calendar, 41, 3) AS turn,
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
      customer_id, place, step, op, tier_no, calendar,
      pick(calendar, 42, 8) AS edge_no,
      pick(calendar, 43, 5) AS unit_no
    FROM (
      SELECT
        customer_id, place, step, op, tier_no,
        CASE customer_id WHEN 13 THEN 1 WHEN 17 THEN 16 ELSE customer_id END AS calendar
      FROM (
        VALUES
          (1, 0, 0, 'I', 1), (1, 1, 2, 'U', 2), (1, 2, 2, 'U', 0), (1, 3, 4, 'U', 0),
          (2, 0, 0, 'I', 2), (2, 1, 2, 'D', -1), (2, 2, 4, 'I', 2),
          (3, 0, 0, 'I', 0), (3, 1, 2, 'D', 0), (3, 2, 5, 'I', 0), (3, 3, 7, 'D', 0),
          (4, 0, 1, 'U', 1), (4, 1, 3, 'I', 2), (4, 2, 4, 'I', 2),
          (5, 0, 0, 'I', 0), (5, 1, 4, 'U', 2), (5, 2, 2, 'U', 1), (5, 3, 3, 'D', -1),
          (6, 0, 0, 'D', 0), (6, 1, 2, 'I', 2), (6, 2, 3, 'D', -1), (6, 3, 4, 'D', 2), (6, 4, 6, 'U', 0),
          (7, 0, 0, 'I', 1), (7, 1, 2, 'D', -1), (7, 2, 2, 'I', 1), (7, 3, 5, 'U', 2),
          (8, 0, 0, 'I', 1), (8, 1, 2, 'U', 2), (8, 2, 2, 'D', 2), (8, 3, 4, 'I', 1), (8, 4, 4, 'D', -1),
          (9, 0, 0, 'I', 1), (9, 1, 1, 'U', 2), (9, 2, 3, 'U', 1),
          (10, 0, 1, 'D', 1), (10, 1, 2, 'D', -1),
          (11, 0, 0, 'I', 0), (11, 1, 1, 'U', 1), (11, 2, 1, 'U', 0),
          (12, 0, 0, 'I', 0), (12, 2, 3, 'D', -1), (12, 1, 3, 'I', 1), (12, 3, 5, 'U', 2),
          (13, 0, 0, 'I', 2), (13, 1, 2, 'U', 0), (13, 2, 4, 'U', 1),
          (15, 0, 1, 'I', 0), (15, 1, 1, 'U', 1), (15, 2, 1, 'D', -1), (15, 3, 1, 'I', 2),
          (16, 0, 1, 'I', 0), (16, 1, 1, 'D', 0),
          (17, 0, 1, 'U', 1),
          (18, 0, 0, 'I', 1), (18, 1, 1, 'U', 1), (18, 2, 2, 'U', 1), (18, 3, 2, 'U', 1), (18, 4, 3, 'U', 1),
          (18, 5, 4, 'U', 1), (18, 6, 5, 'U', 1), (18, 7, 6, 'I', 1), (18, 8, 7, 'U', 1), (18, 9, 8, 'U', 1),
          (19, 0, 0, 'I', 0), (19, 1, 3, 'D', 0), (19, 2, 3, 'I', 1),
          (20, 0, 0, 'I', 2), (20, 1, 3, 'D', -1)
      ) AS played (customer_id, place, step, op, tier_no)
      UNION ALL
      SELECT
        customer_id, place,
        pick(customer_id * 10 + place, 44, 5) AS step,
        CASE pick(customer_id * 10 + place, 45, 3) WHEN 0 THEN 'I' WHEN 1 THEN 'U' ELSE 'D' END AS op,
        pick(customer_id * 10 + place, 46, 3) - CASE WHEN pick(customer_id * 10 + place, 45, 3) = 2 THEN 1 ELSE 0 END AS tier_no,
        customer_id AS calendar
      FROM (SELECT 21 + CAST((i - i % 4) / 4 AS BIGINT) AS customer_id, i % 4 AS place FROM numbers(4)) AS chance
      WHERE pick(customer_id * 10 + place, 47, 4) > 0
    ) AS parts
  ) AS drawn
) AS placed
ORDER BY (customer_id * 53 + place * 29) % 101, place;

INSERT INTO customer_changes
SELECT
  CAST(change_no AS BIGINT) AS change_no,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(changed_at AS TIMESTAMP) AS changed_at,
  CAST(op AS VARCHAR) AS op,
  CAST(tier AS VARCHAR) AS tier
FROM (
  VALUES
    (1903, 24, '2024-02-29 00:00:00', 'U', 'gold'),
    (1902, 24, '2024-02-28 23:59:59.999999', 'U', 'bronze'),
    (1901, 24, '2024-02-28 08:00:00', 'I', 'silver'),
    (1904, 24, '2024-02-29 00:00:00.000001', 'D', 'gold'),
    (1906, 25, '2023-12-31 23:59:59.5', 'D', NULL),
    (1905, 25, '2023-12-31 23:59:59.25', 'I', 'silver'),
    (1907, 25, '2024-01-01 00:00:00', 'U', 'silver'),
    (1908, 25, '2040-01-01 00:00:00', 'U', 'gold')
) AS written (change_no, customer_id, changed_at, op, tier);
