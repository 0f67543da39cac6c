-- A register of a site has three users who may come on a day, each with a rho of their own. In larger sites they stand
-- for the luckiest of many, and others are behind them every day.
INSERT INTO daily_sketches
SELECT
  CAST(site + 1 AS INTEGER) AS site_id,
  CAST(day(CASE WHEN is_small THEN 19779 ELSE 19775 END + day_no) AS DATE) AS day,
  CAST(run_no AS INTEGER) AS run_no,
  CAST(register AS INTEGER) AS register,
  CAST(value AS INTEGER) AS value
FROM (
  SELECT
    site, day_no, run_no, register, is_small,
    CASE
      WHEN rho_1 >= rho_2 AND rho_1 >= rho_3 AND rho_1 >= rho_4 THEN rho_1
      WHEN rho_2 >= rho_3 AND rho_2 >= rho_4 THEN rho_2
      WHEN rho_3 >= rho_4 THEN rho_3
      ELSE rho_4
    END AS value
  FROM (
    SELECT
      site, day_no, run_no, register, is_small,
      CASE WHEN come % 8 < CASE WHEN is_small THEN 5 ELSE 3 END THEN size + CASE
        WHEN luck_1 >= 1073741824 THEN 1 WHEN luck_1 >= 536870912 THEN 2 WHEN luck_1 >= 268435456 THEN 3
        WHEN luck_1 >= 134217728 THEN 4 WHEN luck_1 >= 67108864 THEN 5 WHEN luck_1 >= 33554432 THEN 6
        WHEN luck_1 >= 16777216 THEN 7 WHEN luck_1 >= 8388608 THEN 8 WHEN luck_1 >= 4194304 THEN 9
        WHEN luck_1 >= 2097152 THEN 10 WHEN luck_1 >= 1048576 THEN 11 ELSE 12 END ELSE 0 END AS rho_1,
      CASE WHEN come % 64 >= 40 THEN size + CASE
        WHEN luck_2 >= 1073741824 THEN 1 WHEN luck_2 >= 536870912 THEN 2 WHEN luck_2 >= 268435456 THEN 3
        WHEN luck_2 >= 134217728 THEN 4 WHEN luck_2 >= 67108864 THEN 5 WHEN luck_2 >= 33554432 THEN 6
        WHEN luck_2 >= 16777216 THEN 7 WHEN luck_2 >= 8388608 THEN 8 ELSE 9 END ELSE 0 END AS rho_2,
      CASE WHEN run_no = 1 AND come % 512 >= 320 THEN size + CASE
        WHEN luck_2 % 32768 >= 16384 THEN 1 WHEN luck_2 % 32768 >= 8192 THEN 2 WHEN luck_2 % 32768 >= 4096 THEN 3
        WHEN luck_2 % 32768 >= 2048 THEN 4 WHEN luck_2 % 32768 >= 1024 THEN 5 ELSE 6 END ELSE 0 END AS rho_3,
      CASE WHEN run_no = 1 AND size > 0 THEN size - 1 + CASE
        WHEN come >= 1073741824 THEN 1 WHEN come >= 536870912 THEN 2 WHEN come >= 268435456 THEN 3
        WHEN come >= 134217728 THEN 4 ELSE 5 END ELSE 0 END AS rho_4
    FROM (
      SELECT
        site, day_no, run_no, register, is_small, size,
        draw(i, 71) AS come,
        draw(site * 64 + register, 72) AS luck_1,
        draw(site * 64 + register, 73) AS luck_2
      FROM (
        SELECT
          i, site, is_small,
          CASE WHEN is_small OR site % 3 = 0 THEN 0 ELSE 1 + site % 5 END AS size,
          CASE
            WHEN is_small THEN CASE slot WHEN 0 THEN 0 WHEN 3 THEN 7 WHEN 4 THEN 8 ELSE 1 END
            WHEN slot = 14 THEN 3 + site % 4
            WHEN slot = 15 THEN 9 + site % 4
            ELSE slot
          END AS day_no,
          CASE WHEN slot = CASE WHEN is_small THEN 2 ELSE 14 END OR slot = 15 THEN 2 ELSE 1 END AS run_no,
          CASE WHEN is_small THEN (site * 11 + (place + slot % 2) * 23) % 64 ELSE place END AS register
        FROM (
          SELECT
            i,
            $rows < 200 AS is_small,
            CAST((i - i % span) / span AS BIGINT) AS site,
            CAST((i % span - i % span % width) / width AS BIGINT) AS slot,
            i % width AS place
          FROM (
            SELECT
              i,
              CASE WHEN $rows < 200 THEN 15 ELSE 1024 END AS span,
              CASE WHEN $rows < 200 THEN 3 ELSE 64 END AS width
            FROM numbers($rows)
          ) AS numbered
        ) AS placed
      ) AS chosen
    ) AS drawn
  ) AS users
) AS sketched
WHERE value > 0 OR site % 2 = 0;
