-- Customers 1 to 23 play fixed parts on calendars that the seed moves: a first instant taken from month, year, leap-day
-- and 2^31-second edges, and a step between a second and a month. Customers 24 to 26 are left to chance, 27 and 28 are
-- written out. A version without an end has to_step -1.
--  1  bounds in turn, both open at the end             13  a territory only, on the calendar of 7
--  2  the territory begins as the tier ends            14  the territory begins after the tier has ended
--  3  the tier begins as the territory ends            15  neighbours with equal values, one common bound
--  4  the same interval                                16  NULL between two territories
--  5  territories inside one tier, with a gap          17  shares no time, but would with the territory of 18
--  6  tiers inside one territory, with a gap           18  shares no time, on the calendar of 17
--  7  a common start, both open at the end             19  a gap in the tier under one territory
--  8  a common end                                     20  gaps in both that overlap
--  9  both open, begun at different instants           21  a NULL territory only
-- 10  a territory inside an open tier                  22  four tiers under one open territory
-- 11  a tier inside an open territory                  23  a gap between equal territories, NULL at the end
-- 12  a tier only, on the calendar of 1
INSERT INTO dim_tier
SELECT
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(CASE (value_no + turn) % 3 WHEN 0 THEN 'bronze' WHEN 1 THEN 'silver' ELSE 'gold' END AS VARCHAR) AS tier,
  CAST(instant(base_s + from_step * step_s) AS TIMESTAMP) AS valid_from,
  CAST(CASE WHEN to_step >= 0 THEN instant(base_s + to_step * step_s) END AS TIMESTAMP) AS valid_to
FROM (
  SELECT
    customer_id, from_step, to_step, value_no,
    pick(customer_id, 41, 12) AS turn,
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
      customer_id, from_step, to_step, value_no,
      pick(calendar, 42, 8) AS edge_no,
      pick(calendar, 43, 5) AS unit_no
    FROM (
      SELECT
        customer_id, from_step, to_step, value_no,
        CASE customer_id WHEN 18 THEN 17 WHEN 12 THEN 1 WHEN 13 THEN 7 ELSE customer_id END AS calendar
      FROM (
        VALUES
          (1, 0, 4, 0), (1, 4, 8, 1), (1, 8, -1, 2), (2, 0, 4, 0), (3, 4, -1, 0), (4, 2, 5, 0), (5, 0, 9, 0),
          (6, 1, 2, 0), (6, 3, 4, 1), (7, 0, 3, 0), (7, 3, -1, 1), (8, 0, 6, 0), (9, 2, -1, 0), (10, 0, -1, 0),
          (11, 3, 4, 0), (12, 0, 2, 0), (12, 2, -1, 1), (14, 0, 1, 0), (15, 0, 2, 0), (15, 2, 4, 0), (15, 4, 6, 0),
          (16, 1, 5, 0), (17, 0, 5, 0), (18, 6, 7, 0), (19, 0, 2, 0), (19, 4, -1, 1), (20, 0, 2, 0), (20, 5, -1, 1),
          (21, 0, 3, 0), (22, 0, 1, 0), (22, 1, 2, 1), (22, 2, 3, 2), (22, 3, -1, 0), (23, 0, 8, 0)
      ) AS played (customer_id, from_step, to_step, value_no)
      UNION ALL
      SELECT
        customer_id,
        3 * part + pick(customer_id * 4 + part, 44, 2) AS from_step,
        CASE
          WHEN part = 3 AND pick(customer_id, 45, 2) = 0 THEN -1
          ELSE 3 * part + 2 + pick(customer_id * 4 + part, 46, 2)
        END AS to_step,
        pick(customer_id * 4 + part, 47, 3) AS value_no,
        customer_id AS calendar
      FROM (SELECT 24 + CAST((i - i % 4) / 4 AS BIGINT) AS customer_id, i % 4 AS part FROM numbers(12)) AS chance
      WHERE pick(customer_id * 4 + part, 48, 5) > 0
    ) AS parts
  ) AS drawn
) AS placed
ORDER BY (customer_id * 37 + from_step * 11) % 101, valid_from;

INSERT INTO dim_tier
SELECT
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(tier AS VARCHAR) AS tier,
  CAST(valid_from AS TIMESTAMP) AS valid_from,
  CAST(valid_to AS TIMESTAMP) AS valid_to
FROM (
  VALUES
    (27, 'gold', '2024-02-28 12:00:00', '2024-02-29 00:00:00.000001'),
    (27, 'silver', '2024-02-29 00:00:00.000001', '2024-03-01 00:00:00'),
    (28, 'bronze', '2023-12-31 23:59:59.25', '2023-12-31 23:59:59.5'),
    (28, 'bronze', '2023-12-31 23:59:59.75', '2040-01-01 00:00:00')
) AS written (customer_id, tier, valid_from, valid_to);

INSERT INTO dim_territory
SELECT
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(
    CASE
      WHEN value_no < 0 THEN NULL
      WHEN (value_no + turn) % 4 = 0 THEN 'north'
      WHEN (value_no + turn) % 4 = 1 THEN 'east'
      WHEN (value_no + turn) % 4 = 2 THEN 'south'
      ELSE 'west'
    END AS VARCHAR
  ) AS territory,
  CAST(instant(base_s + from_step * step_s) AS TIMESTAMP) AS valid_from,
  CAST(CASE WHEN to_step >= 0 THEN instant(base_s + to_step * step_s) END AS TIMESTAMP) AS valid_to
FROM (
  SELECT
    customer_id, from_step, to_step, value_no,
    pick(customer_id, 41, 12) AS turn,
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
      customer_id, from_step, to_step, value_no,
      pick(calendar, 42, 8) AS edge_no,
      pick(calendar, 43, 5) AS unit_no
    FROM (
      SELECT
        customer_id, from_step, to_step, value_no,
        CASE customer_id WHEN 18 THEN 17 WHEN 12 THEN 1 WHEN 13 THEN 7 ELSE customer_id END AS calendar
      FROM (
        VALUES
          (1, 2, 6, 0), (1, 6, -1, 1), (2, 4, 8, 0), (3, 0, 4, 1), (4, 2, 5, 2), (5, 1, 2, 0), (5, 2, 3, 1),
          (5, 5, 6, 0), (6, 0, 9, 1), (7, 0, 5, 0), (7, 5, -1, 1), (8, 2, 6, 2), (9, 5, -1, 3), (10, 3, 4, 0),
          (11, 0, -1, 1), (13, 0, 2, 0), (13, 2, -1, 1), (14, 3, -1, 2), (15, 0, 4, 0), (15, 4, 6, 0), (16, 0, 2, 0),
          (16, 2, 4, -1), (16, 4, -1, 1), (17, 6, 7, 0), (18, 0, 5, 1), (19, 1, 5, 2), (19, 5, -1, 2), (20, 0, 3, 0),
          (20, 4, -1, 1), (21, 2, 5, -1), (22, 0, -1, 3), (23, 1, 2, 0), (23, 3, 4, 0), (23, 4, -1, -1)
      ) AS played (customer_id, from_step, to_step, value_no)
      UNION ALL
      SELECT
        customer_id,
        3 * part + pick(customer_id * 4 + part, 54, 2) AS from_step,
        CASE
          WHEN part = 3 AND pick(customer_id, 55, 2) = 0 THEN -1
          ELSE 3 * part + 2 + pick(customer_id * 4 + part, 56, 2)
        END AS to_step,
        pick(customer_id * 4 + part, 57, 5) - 1 AS value_no,
        customer_id AS calendar
      FROM (SELECT 24 + CAST((i - i % 4) / 4 AS BIGINT) AS customer_id, i % 4 AS part FROM numbers(12)) AS chance
      WHERE pick(customer_id * 4 + part, 58, 5) > 0
    ) AS parts
  ) AS drawn
) AS placed
ORDER BY (customer_id * 37 + from_step * 11) % 101, valid_from;

INSERT INTO dim_territory
SELECT
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(territory AS VARCHAR) AS territory,
  CAST(valid_from AS TIMESTAMP) AS valid_from,
  CAST(valid_to AS TIMESTAMP) AS valid_to
FROM (
  VALUES
    (27, 'east', '2024-02-29 00:00:00', '2024-02-29 18:00:00'),
    (27, 'south', '2024-02-29 18:00:00', NULL),
    (28, 'west', '2023-12-31 23:59:59.499999', '2023-12-31 23:59:59.750001'),
    (28, NULL, '2024-01-01 00:00:00', '2024-01-01 00:00:00.5'),
    (28, 'north', '2039-12-31 23:59:59.999999', NULL)
) AS written (customer_id, territory, valid_from, valid_to);
