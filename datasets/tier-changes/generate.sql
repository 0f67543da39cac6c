-- Each customer has a calendar of its own: change k holds from base + k * step + jitter on, with the jitter below the
-- step (20 to 79 days). One change in nine, in small worlds one in four, holds from the same instant as the one before
-- it. The log has the first change of every customer, then the second, and so on; one customer in eleven has two
-- pairs the other way round.
INSERT INTO customer_changes
SELECT
  CAST(
    (
      place + CASE
        WHEN customer_id % 11 = 4 AND place IN (2, 4) THEN 1
        WHEN customer_id % 11 = 4 AND place IN (3, 5) THEN -1
        ELSE 0
      END
    ) * customers + customer_id
    AS BIGINT
  ) AS change_no,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(
    instant(
      1672531200 + 3600 * (calendar % 479)
      + 3600 * (480 + calendar % 1417) * (place - is_together)
      + 60 * (CAST(CASE WHEN is_together = 1 THEN (former - former % 189) / 189 ELSE (own - own % 189) / 189 END AS BIGINT) % 28000)
    )
    AS TIMESTAMP
  ) AS changed_at,
  CAST(
    CASE
      WHEN place > 0 AND own % 7 = 3 THEN 'D'
      WHEN place = 0 OR place > 1 AND former % 7 = 3 THEN 'I'
      ELSE 'U'
    END AS VARCHAR
  ) AS op,
  CAST(
    CASE
      WHEN place > 0 AND own % 7 = 3 AND own % 2 = 0 THEN NULL
      WHEN tier_no % 3 = 0 THEN 'bronze'
      WHEN tier_no % 3 = 1 THEN 'silver'
      ELSE 'gold'
    END AS VARCHAR
  ) AS tier
FROM (
  SELECT
    customer_id, customers, calendar, place, own, former,
    CASE
      WHEN place > 0 AND CASE WHEN $rows < 400 THEN own % 4 = 1 ELSE own % 9 = 4 END THEN 1 ELSE 0
    END AS is_together,
    -- A delete carries the tier of the change before it, or none.
    CAST(CASE WHEN place > 0 AND own % 7 = 3 THEN (former - former % 63) / 63 ELSE (own - own % 63) / 63 END AS BIGINT) AS tier_no
  FROM (
    SELECT
      c.customer_id, c.customers, c.calendar, p.i AS place,
      draw(c.customer_id * 10 + p.i, 1) AS own,
      draw(c.customer_id * 10 + p.i - 1, 1) AS former
    FROM (
      SELECT
        i + 1 AS customer_id,
        CASE
          WHEN $rows < 400 THEN CAST(($rows + 5 - ($rows + 5) % 6) / 6 AS BIGINT)
          ELSE CAST(($rows + 7 - ($rows + 7) % 8) / 8 AS BIGINT)
        END AS customers,
        draw(i + 1, 2) AS calendar
      FROM numbers(
        CASE
          WHEN $rows < 400 THEN CAST(($rows + 5 - ($rows + 5) % 6) / 6 AS BIGINT)
          ELSE CAST(($rows + 7 - ($rows + 7) % 8) / 8 AS BIGINT)
        END
      )
    ) AS c
    CROSS JOIN numbers(CASE WHEN $rows < 400 THEN 6 ELSE 8 END) AS p
  ) AS drawn
) AS decided;
