-- About one customer for every 20 orders. Each has up to ten slots on its own calendar: slot k opens at
-- base + k * step + jitter, where the jitter (under 20 days) is always shorter than the step (30 to 89 days).
-- A slot opens a version, or is a deletion that only closes the version before it.
INSERT INTO dim_customer
SELECT
  -- Numbered as loaded, not as valid: late corrections get their key later.
  CAST(customer_id * 10 + slot * 3 % 10 AS BIGINT) AS sk,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(
    CASE WHEN own % 3 = 0 THEN 'bronze' WHEN own % 3 = 1 THEN 'silver' ELSE 'gold' END AS VARCHAR
  ) AS tier,
  CAST(instant(slot_s + 3600 * (own % 479)) AS TIMESTAMP) AS valid_from,
  CAST(
    CASE WHEN slot + 1 < slots THEN instant(slot_s + step_s + 3600 * pick(customer_id * 10 + slot + 1, 11, 479)) END
    AS TIMESTAMP
  ) AS valid_to
FROM (
  SELECT
    c.customer_id,
    c.slots,
    c.step_s,
    s.i AS slot,
    c.base_s + s.i * c.step_s AS slot_s,
    draw(c.customer_id * 10 + s.i, 11) AS own
  FROM (
    SELECT
      customer_id,
      CASE WHEN customer_id % 40 = 5 THEN 0 WHEN customer_id % 8 = 3 THEN 1 ELSE 4 + own % 7 END AS slots,
      1672531200 + 3600 * (own % 479) AS base_s,
      3600 * (720 + own % 1417) AS step_s
    FROM (
      SELECT i + 1 AS customer_id, draw(i + 1, 1) AS own
      FROM numbers(4 + CAST(($rows - $rows % 20) / 20 AS BIGINT))
    ) AS customers
  ) AS c
  CROSS JOIN numbers(10) AS s
  WHERE s.i < c.slots
    AND NOT (s.i = 3 AND c.customer_id % 10 = 2)
) AS v
WHERE slot = 0 OR own % 25 > 0;

-- Ordinary orders: 600 days from 2022-12-20, in the order of their ids to within twelve hours.
-- One order in 60 (in worlds made for reading, one in three) is left to the next statement.
INSERT INTO orders
SELECT
  CAST(i + 1 AS BIGINT) AS order_id,
  CAST(1 + pick(i, 21, 4 + CAST(($rows - $rows % 20) / 20 AS BIGINT)) AS BIGINT) AS customer_id,
  CAST(
    instant(1671494400 + 300 * (CAST((i * 172800 - (i * 172800) % $rows) / $rows AS BIGINT) + own % 144))
    AS TIMESTAMP
  ) AS order_ts,
  CAST(50 * (own % 199) AS BIGINT) AS amount_cents
FROM (
  SELECT i, draw(i, 22) AS own
  FROM numbers(
    $rows - CASE
      WHEN $rows < 100 THEN CAST(($rows - $rows % 3) / 3 AS BIGINT)
      ELSE CAST(($rows - $rows % 60) / 60 AS BIGINT)
    END
  )
) AS ordinary;

-- Orders set on the calendar of their customer. Of eight: four at the instant a slot opens, one a second
-- before, one a second after, and two at and a day after the deletion that customers ending in 2 have in slot 3.
INSERT INTO orders
SELECT
  CAST($rows - i AS BIGINT) AS order_id,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(
    instant(
      1672531200
      + 3600 * (calendar % 479)
      + 3600 * slot * (720 + calendar % 1417)
      + 3600 * pick(customer_id * 10 + slot, 11, 479)
      + CASE WHEN i % 8 = 4 THEN -1 WHEN i % 8 = 5 THEN 1 WHEN i % 8 = 7 THEN 86400 ELSE 0 END
    )
    AS TIMESTAMP
  ) AS order_ts,
  CAST(50 * (own % 199) AS BIGINT) AS amount_cents
FROM (
  SELECT i, own, customer_id, slot, draw(customer_id, 1) AS calendar
  FROM (
    SELECT
      i,
      own,
      CASE
        WHEN i % 8 < 6 THEN 1 + i % 2 + 4 * (own % (1 + CAST(($rows - $rows % 80) / 80 AS BIGINT)))
        ELSE 2 + 10 * (own % (1 + CAST(($rows - $rows % 200) / 200 AS BIGINT)))
      END AS customer_id,
      CASE WHEN i % 8 < 6 THEN 1 + own % 3 ELSE 3 END AS slot
    FROM (
      SELECT i, draw(i, 31) AS own
      FROM numbers(
        CASE
          WHEN $rows < 100 THEN CAST(($rows - $rows % 3) / 3 AS BIGINT)
          ELSE CAST(($rows - $rows % 60) / 60 AS BIGINT)
        END
      )
    ) AS drawn
  ) AS chosen
) AS planted;
