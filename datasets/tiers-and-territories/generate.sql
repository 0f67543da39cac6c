-- Tier version k of a customer begins at base + k * step + jitter, at least ten days after the one before, on a calendar of
-- the customer's own. The last one is open or closed, and one in twelve ends six days early.
INSERT INTO dim_tier
SELECT
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(CASE CAST((own - own % 479) / 479 AS BIGINT) % 3 WHEN 0 THEN 'bronze' WHEN 1 THEN 'silver' ELSE 'gold' END AS VARCHAR) AS tier,
  CAST(instant(base_s + place * step_s + 3600 * (own % 479)) AS TIMESTAMP) AS valid_from,
  CAST(
    CASE
      WHEN place = last_place AND own % 4 > 0 THEN NULL
      ELSE instant(
        base_s + (place + 1) * step_s + 3600 * (following % 479)
        - CASE WHEN CAST((own - own % 1437) / 1437 AS BIGINT) % 12 = 5 THEN 518400 ELSE 0 END
      )
    END
    AS TIMESTAMP
  ) AS valid_to
FROM (
  SELECT
    c.customer_id, c.base_s, c.step_s, p.i AS place,
    CASE WHEN $rows < 400 THEN 4 ELSE 7 END AS last_place,
    draw(c.customer_id * 10 + p.i, 1) AS own,
    draw(c.customer_id * 10 + p.i + 1, 1) AS following
  FROM (
    SELECT
      i + 1 AS customer_id,
      1577836800 + 3600 * (calendar % 8760) AS base_s,
      3600 * (720 + calendar % 1417) AS step_s
    FROM (
      SELECT i, draw(i + 1, 2) AS calendar
      FROM numbers(
        CASE
          WHEN $rows < 400 THEN CAST(($rows + 4 - ($rows + 4) % 5) / 5 AS BIGINT)
          ELSE CAST(($rows + 7 - ($rows + 7) % 8) / 8 AS BIGINT)
        END
      )
    ) AS drawn
  ) AS c
  CROSS JOIN numbers(CASE WHEN $rows < 400 THEN 5 ELSE 8 END) AS p
) AS v;

-- Four or five territories on the same calendar. Each begins with a version of the tier, or up to five days before or after.
-- One customer in 23, in small worlds one in six, has no territory, and somebody without a tier has one instead.
INSERT INTO dim_territory
SELECT
  CAST(
    customer_id + CASE
      WHEN $rows < 400 AND customer_id % 6 = 5 THEN 1000
      WHEN $rows >= 400 AND customer_id % 23 = 7 THEN 100000000
      ELSE 0
    END
    AS BIGINT
  ) AS customer_id,
  CAST(
    CASE CAST((own - own % 357) / 357 AS BIGINT) % 9
      WHEN 0 THEN NULL
      WHEN 1 THEN 'north' WHEN 2 THEN 'north' WHEN 3 THEN 'east' WHEN 4 THEN 'east' WHEN 5 THEN 'south' WHEN 6 THEN 'south'
      ELSE 'west'
    END
    AS VARCHAR
  ) AS territory,
  CAST(
    instant(
      base_s + slot * step_s + 3600 * (beside % 479)
      + 3600 * (1 + own % 119) * CASE own % 3 WHEN 0 THEN 0 WHEN 1 THEN 1 ELSE -1 END
    )
    AS TIMESTAMP
  ) AS valid_from,
  CAST(
    CASE
      WHEN place = last_place AND own % 7 > 1 THEN NULL
      ELSE instant(
        base_s + next_slot * step_s + 3600 * (beside_next % 479)
        + 3600 * (1 + following % 119) * CASE following % 3 WHEN 0 THEN 0 WHEN 1 THEN 1 ELSE -1 END
        - CASE WHEN own % 13 = 5 THEN 7200 ELSE 0 END
      )
    END
    AS TIMESTAMP
  ) AS valid_to
FROM (
  SELECT
    customer_id, base_s, step_s, place, last_place, slot, next_slot,
    draw(customer_id * 10 + slot, 1) AS beside,
    draw(customer_id * 10 + next_slot, 1) AS beside_next,
    draw(customer_id * 10 + place, 3) AS own,
    draw(customer_id * 10 + place + 1, 3) AS following
  FROM (
    SELECT
      i + 1 AS customer_id,
      1577836800 + 3600 * (calendar % 8760) AS base_s,
      3600 * (720 + calendar % 1417) AS step_s,
      p.place, p.last_place, p.slot, p.next_slot
    FROM (
      SELECT i, draw(i + 1, 2) AS calendar
      FROM numbers(
        CASE
          WHEN $rows < 400 THEN CAST(($rows + 4 - ($rows + 4) % 5) / 5 AS BIGINT)
          ELSE CAST(($rows + 7 - ($rows + 7) % 8) / 8 AS BIGINT)
        END
      )
    ) AS drawn
    CROSS JOIN (
      SELECT
        place,
        last_place,
        CAST((place * 8 - place * 8 % 5) / 5 AS BIGINT) AS slot,
        CAST(((place + 1) * 8 - (place + 1) * 8 % 5) / 5 AS BIGINT) AS next_slot
      FROM (SELECT i AS place, CASE WHEN $rows < 400 THEN 3 ELSE 4 END AS last_place FROM numbers(CASE WHEN $rows < 400 THEN 4 ELSE 5 END)) AS places
    ) AS p
  ) AS placed
) AS v;
