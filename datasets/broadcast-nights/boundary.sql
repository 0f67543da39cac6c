-- Five joins of 12 nights, six with an odd seed, of which two or three head for their timeout, at the edges of what the dataset promises; with an even seed nobody does. The
-- kinds are those of generate.sql; which join has which moves with the seed.
INSERT INTO broadcasts
SELECT
  CAST('join-' || CAST(201 + join_no * 7 % 50 AS VARCHAR) AS VARCHAR) AS join_name,
  CAST(day(first_day + night) AS DATE) AS night,
  CAST(CASE WHEN kind IN (1, 6, 7) THEN 900000000 + night * 7000000 ELSE 4000000 + chance % 300000 END AS BIGINT) AS data_size,
  CAST(CASE kind WHEN 1 THEN 0 ELSE permille - 40 END * timeout_s AS BIGINT) AS collect_ms,
  CAST(CASE kind WHEN 1 THEN permille - 40 ELSE 40 END * timeout_s AS BIGINT) AS build_ms,
  CAST(CASE kind WHEN 1 THEN 40 ELSE 0 END * timeout_s AS BIGINT) AS broadcast_ms,
  CAST(timeout_s AS INTEGER) AS timeout_s
FROM (
  SELECT
    join_no, night, kind, chance, first_day, timeout_s,
    CASE kind
      WHEN 0 THEN 782 - (11 - night) * 23
      WHEN 1 THEN CASE WHEN night > 5 THEN 990 - (11 - night) * 90 ELSE 500 END
      WHEN 2 THEN 940 + (night + $seed) % 2 * 14
      WHEN 3 THEN CASE WHEN night IN (6, 7, 8, 9) THEN 990 ELSE 300 END
      WHEN 4 THEN CASE WHEN night > 8 THEN 320 ELSE 950 - (8 - night) * 60 END
      WHEN 5 THEN 300 + (night + join_no) % 4 * 100
      WHEN 6 THEN 250 - (11 - night) * 8
      WHEN 7 THEN 480 - chance % 15
      WHEN 8 THEN CASE WHEN night = 10 THEN 990 ELSE 310 END
      ELSE 45 + chance % 9
    END AS permille
  FROM (
    SELECT
      join_no, night, draw(join_no * 12 + night, 11) AS chance,
      19782 + 366 * ($seed % 3) - 7 AS first_day,
      CAST(CASE WHEN join_no % 2 = 0 THEN 300 ELSE 1200 END AS BIGINT) AS timeout_s,
      CASE
        WHEN $seed % 2 = 1 AND join_no < 2 + $seed % 3 % 2 THEN (join_no + $seed) % 2
        ELSE 2 + (join_no + $seed) % 8
      END AS kind
    FROM (
      SELECT CAST((i - i % 12) / 12 AS BIGINT) AS join_no, i % 12 AS night
      FROM numbers(60 + 12 * ($seed % 2))
    ) AS placed
  ) AS kinds
) AS timed
ORDER BY (join_no * 13 + night * 29) % 37, join_no, night;
