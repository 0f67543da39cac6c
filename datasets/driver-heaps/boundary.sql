-- Five or six drivers of 12 samples. With an odd seed two or three of them die, at the edges of what the dataset promises;
-- with an even one nobody does. The kinds are those of generate.sql; which driver has which moves with the seed.
INSERT INTO driver_metrics
SELECT
  CAST('app-' || CAST(20001 + app_no * 7 % 50 AS VARCHAR) AS VARCHAR) AS app_id,
  CAST(instant(base + app_no * CASE WHEN $seed % 2 = 1 THEN 5 ELSE 86400 END + sample * 60 + pick(app_no * 12 + sample, 11, 4)) AS TIMESTAMP) AS ts,
  CAST(gib * 1073741 * permille AS BIGINT) AS jvm_heap_memory,
  CAST(gib * 1073741000 AS BIGINT) AS jvm_heap_max,
  CAST(sample * CASE WHEN kind = 4 THEN 20000 ELSE 1000 END + pick(app_no * 12 + sample, 12, 300) AS BIGINT) AS minor_gc_time,
  CAST(
    700 + sample * 80 + CASE
      WHEN kind = 0 THEN CASE WHEN sample > 3 THEN (sample - 3) * 34000 ELSE 0 END
      WHEN kind = 1 THEN CASE WHEN sample > 6 THEN (sample - 6) * 26000 ELSE 0 END
      WHEN kind = 3 THEN CASE WHEN sample > 5 THEN 5 * 31000 ELSE sample * 31000 END
      WHEN kind = 5 THEN CASE WHEN sample > 8 THEN 8 * 36000 ELSE sample * 36000 END
      WHEN kind = 6 THEN sample * 28000
      WHEN kind = 7 THEN CASE WHEN sample > 2 THEN 45000 ELSE 0 END
      ELSE 0
    END
    AS BIGINT
  ) AS major_gc_time
FROM (
  SELECT
    app_no, sample, kind, base, gib,
    CASE
      WHEN kind = 0 AND sample > 4 THEN 990 - pick(app_no * 12 + sample, 13, 90)
      WHEN kind = 0 THEN 400 + sample * 90
      WHEN kind = 1 AND sample > 5 THEN 870 + pick(app_no * 12 + sample, 13, 60)
      WHEN kind = 2 THEN CASE WHEN sample % 3 = 2 THEN 970 WHEN sample % 3 = 0 THEN 350 ELSE 660 END
      WHEN kind IN (3, 4) THEN 880 + pick(app_no * 12 + sample, 13, 40)
      WHEN kind = 5 AND sample < 9 THEN 960
      WHEN kind = 6 THEN 300
      ELSE 210 + pick(app_no * 12 + sample, 13, 250)
    END AS permille
  FROM (
    SELECT
      app_no, sample, base,
      CAST(CASE WHEN app_no % 2 = 0 THEN 2 ELSE 16 END AS BIGINT) AS gib,
      CASE
        WHEN $seed % 2 = 1 AND app_no < 2 + $seed % 3 % 2 THEN (app_no + $seed) % 2
        ELSE 2 + (app_no + $seed) % 7
      END AS kind
    FROM (
      SELECT
        CAST((i - i % 12) / 12 AS BIGINT) AS app_no,
        i % 12 AS sample,
        CASE $seed % 6
          WHEN 0 THEN 1772408700 WHEN 1 THEN 1767225000 WHEN 2 THEN 1709164200 WHEN 3 THEN 1774745400 WHEN 4 THEN 1782863400
          ELSE 1772330457
        END AS base
      FROM numbers(60 + 12 * ($seed % 2))
    ) AS placed
  ) AS kinds
) AS filled
ORDER BY (app_no * 13 + sample * 29) % 37, app_no, sample;
