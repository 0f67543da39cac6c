-- Each customer has touching versions on a calendar of its own, the last one open: version k begins at base + k * step +
-- jitter, at least ten days after the one before. Then one version in eight, in small worlds every second one,
-- is damaged, or ended by a deletion.
INSERT INTO dim_customer
SELECT
  -- Numbered as loaded, not as valid.
  CAST(customer_id * 10 + place * 3 % 10 AS BIGINT) AS sk,
  CAST(customer_id AS BIGINT) AS customer_id,
  CAST(
    CASE CAST((own - own % 97) / 97 AS BIGINT) % 3 WHEN 0 THEN 'bronze' WHEN 1 THEN 'silver' ELSE 'gold' END AS VARCHAR
  ) AS tier,
  CAST(instant(from_s) AS TIMESTAMP) AS valid_from,
  CAST(CASE WHEN to_s IS NOT NULL THEN instant(to_s) END AS TIMESTAMP) AS valid_to,
  CAST(
    CASE
      WHEN to_s IS NULL THEN NULL
      WHEN damage = 6 OR place = last_place THEN 'delete'
      ELSE 'change'
    END AS VARCHAR
  ) AS ended_by
FROM (
  SELECT
    customer_id, place, last_place, own, damage, from_s,
    CASE
      WHEN damage = 0 THEN from_s
      WHEN damage = 1 THEN from_s - 3600
      WHEN place = last_place AND own % 5 > 0 THEN NULL
      WHEN damage = 2 THEN next_s + 432000
      WHEN damage = 3 THEN next_s + 2 * step_s
      WHEN damage = 4 THEN NULL
      WHEN damage = 5 OR damage = 6 THEN next_s - 259200
      ELSE next_s
    END AS to_s
  FROM (
    SELECT
      customer_id, place, last_place, own, step_s, next_s, damage,
      begun_s + CASE WHEN damage = 7 THEN 172800 WHEN damage = 8 THEN -172800 ELSE 0 END AS from_s
    FROM (
      SELECT
        v.customer_id, v.place, v.last_place, v.own, v.step_s,
        v.base_s + v.place * v.step_s + 3600 * (v.own % 479) AS begun_s,
        v.base_s + (v.place + 1) * v.step_s + 3600 * (v.following % 479) AS next_s,
        CAST((v.own - v.own % 479) / 479 AS BIGINT) % CASE WHEN $rows < 400 THEN 17 ELSE 72 END AS damage
      FROM (
        SELECT
          c.customer_id, c.base_s, c.step_s, p.i AS place,
          CASE WHEN $rows < 400 THEN 5 ELSE 7 END AS last_place,
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
                WHEN $rows < 400 THEN CAST(($rows + 5 - ($rows + 5) % 6) / 6 AS BIGINT)
                ELSE CAST(($rows + 7 - ($rows + 7) % 8) / 8 AS BIGINT)
              END
            )
          ) AS drawn
        ) AS c
        CROSS JOIN numbers(CASE WHEN $rows < 400 THEN 6 ELSE 8 END) AS p
      ) AS v
    ) AS placed
  ) AS damaged
) AS ended;
