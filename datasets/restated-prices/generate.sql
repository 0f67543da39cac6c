-- What is known of a product grows in up to four steps, at c0 to c3: price a without an end; price b from v1 on; a
-- correction of b (correction 0) or of v1 (correction 1), or none; price d from v2 on, for three products in four. Each step
-- ends the recorded time of the rows that it replaces. One product in ten was recorded two months late.
INSERT INTO prices
SELECT
  CAST(product_id AS BIGINT) AS product_id,
  CAST(
    50 + CASE
      WHEN row_no IN (0, 1, 3) THEN price_a
      WHEN row_no = 6 THEN price_d
      WHEN row_no = 2 OR correction > 0 THEN price_b
      ELSE price_c
    END
    AS BIGINT
  ) AS price_cents,
  CAST(
    instant(
      CASE
        WHEN row_no IN (0, 1, 3) THEN v0
        WHEN row_no = 6 THEN v2
        WHEN row_no = 2 OR correction <> 1 THEN v1
        ELSE v1_moved
      END
    )
    AS TIMESTAMP
  ) AS valid_from,
  CAST(
    CASE row_no WHEN 1 THEN instant(v1) WHEN 3 THEN instant(v1_moved) WHEN 5 THEN instant(v2) END AS TIMESTAMP
  ) AS valid_to,
  CAST(
    instant(CASE WHEN row_no = 0 THEN c0 WHEN row_no < 3 THEN c1 WHEN row_no < 5 THEN c2 ELSE c3 END) AS TIMESTAMP
  ) AS recorded_from,
  CAST(
    CASE
      WHEN row_no = 0 THEN instant(c1)
      WHEN row_no = 1 AND correction = 1 THEN instant(c2)
      WHEN row_no = 2 AND correction < 2 THEN instant(c2)
      WHEN row_no IN (2, 4) AND is_changed_again = 1 THEN instant(c3)
    END
    AS TIMESTAMP
  ) AS recorded_to
FROM (
  SELECT
    p.product_id, p.correction, p.is_changed_again, p.price_a, p.price_b, p.price_c, p.price_d,
    p.v0, p.v1, p.v1_moved, p.v2, p.c1, p.c2,
    CASE WHEN p.is_late = 1 THEN p.c1 - 432000 ELSE p.v0 - 86400 END AS c0,
    p.c2 + 3600 * (1 + p.drawn_c % 480) AS c3,
    r.i AS row_no
  FROM (
    SELECT
      product_id, drawn_c, is_late,
      drawn_a % 3 AS correction,
      CASE WHEN drawn_a % 4 > 0 THEN 1 ELSE 0 END AS is_changed_again,
      50 * (drawn_a % 37) AS price_a,
      50 * (drawn_b % 41) AS price_b,
      50 * (drawn_b % 43) AS price_c,
      50 * (drawn_c % 47) AS price_d,
      -- 2023-10-01, or 2024-01-05
      CASE WHEN drawn_a % 8 = 5 THEN 1704412800 ELSE 1696118400 END + 3600 * (drawn_a % 211) AS v0,
      -- 2024-01-22 to 2024-03-12
      1705881600 + 1800 * (drawn_b % 2400) AS v1,
      1705881600 + 1800 * (drawn_b % 2400) + 3600 * (drawn_c % 97 - 48) * 2 + 1800 AS v1_moved,
      -- 2024-03-21 to 2024-05-10
      1710979200 + 3600 * (drawn_c % 1200) AS v2,
      -- 2024-01-15 to 2024-03-25
      1705276800 + 60 * (drawn_b % 100800) + 5184000 * is_late AS c1,
      CASE
        WHEN is_late = 1 THEN 1711411200 + 5184000 + 60 * (drawn_c % 64800)
        WHEN drawn_c % 6 = 0 THEN 1711929600
        WHEN drawn_c % 6 = 1 THEN 1714521600
        -- 2024-03-26 to 2024-05-10
        ELSE 1711411200 + 60 * (drawn_c % 64800)
      END AS c2
    FROM (
      SELECT
        i + 1 AS product_id,
        draw(i, 1) AS drawn_a,
        draw(i, 2) AS drawn_b,
        draw(i, 3) AS drawn_c,
        CASE WHEN i % 10 = 3 THEN 1 ELSE 0 END AS is_late
      FROM numbers(
        CASE
          WHEN $rows < 400 THEN CAST(($rows + 5 - ($rows + 5) % 6) / 6 AS BIGINT)
          ELSE CAST(($rows + 19 - ($rows + 19) % 20) / 20 AS BIGINT)
        END
      )
    ) AS drawn
  ) AS p
  CROSS JOIN numbers(7) AS r
) AS stepped
WHERE row_no < 3
  OR row_no = 3 AND correction = 1
  OR row_no = 4 AND correction < 2
  OR row_no > 4 AND is_changed_again = 1;

-- Sales from 2023-12-20 to 2024-04-10, loaded within a day. One in six, in small worlds every second one, is set to an
-- edge, of the quarter or of the price change, or came late: days or weeks, or at or about one of the two midnights.
INSERT INTO sales
SELECT
  CAST(i + 1 AS BIGINT) AS sale_id,
  CAST(product_id AS BIGINT) AS product_id,
  CAST(instant(sold_s) AS TIMESTAMP) AS sold_at,
  CAST(
    instant(
      CASE
        WHEN edge = 0 THEN sold_s + 3600 * (24 + drawn % 1200)
        WHEN edge = 1 THEN 1711929600
        WHEN edge = 2 THEN 1714521600
        WHEN edge = 3 THEN 1711929600 + drawn % 3 - 1
        WHEN edge = 4 THEN 1714521600 + drawn % 3 - 1
        ELSE sold_s + drawn % 86400
      END
    )
    AS TIMESTAMP
  ) AS loaded_at,
  CAST(CASE WHEN drawn % 13 = 4 THEN -1 ELSE 1 + drawn % 5 END AS BIGINT) AS quantity
FROM (
  SELECT
    i, product_id, drawn, edge,
    CASE
      WHEN edge = 5 THEN CASE drawn % 3 WHEN 0 THEN 1704067200 WHEN 1 THEN 1711929600 ELSE 1711929599 END
      WHEN edge = 6 THEN 1705881600 + 1800 * (draw_of_price % 2400)
      -- before 2024-04-01, so that whoever came at or about midnight had been sold by then
      WHEN edge < 5 THEN 1703030400 + 60 * (drawn % 148320)
      ELSE 1703030400 + 60 * (drawn % 161280)
    END AS sold_s
  FROM (
    SELECT
      i, product_id, drawn,
      CAST((drawn - drawn % 161280) / 161280 AS BIGINT) % CASE WHEN $rows < 400 THEN 14 ELSE 42 END AS edge,
      draw(product_id - 1, 2) AS draw_of_price
    FROM (
      SELECT
        i,
        draw(i, 12) AS drawn,
        1 + pick(
          i, 11,
          CASE
            WHEN $rows < 400 THEN 1 + CAST(($rows + 5 - ($rows + 5) % 6) / 6 AS BIGINT)
            ELSE 1 + CAST(($rows + 19 - ($rows + 19) % 20) / 20 AS BIGINT)
          END
        ) AS product_id
      FROM numbers($rows)
    ) AS sold
  ) AS chosen
) AS placed;
