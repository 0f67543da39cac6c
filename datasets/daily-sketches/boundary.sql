-- Sketches made by hand. Offsets count from a Monday that the seed chooses: one week crosses a month, a leap day or New
-- Year.
INSERT INTO daily_sketches
SELECT
  CAST(site AS INTEGER) AS site_id,
  CAST(day(CASE WHEN day_no < 10000 THEN base + day_no ELSE day_no END) AS DATE) AS day,
  CAST(run AS INTEGER) AS run_no,
  CAST(place AS INTEGER) AS register,
  CAST(seen AS INTEGER) AS value
FROM (
  SELECT CASE pick(CAST(1 AS BIGINT), 76, 4)
    WHEN 0 THEN 19779 WHEN 1 THEN 19716 WHEN 2 THEN 19415 ELSE 20087
  END AS base
) AS chosen
CROSS JOIN (VALUES
  -- Registers that grow, stay and shrink from day to day, and a zero where there was a value.
  (1, 0, 1, 0, 1), (1, 0, 1, 1, 3), (1, 0, 1, 2, 2), (1, 0, 1, 63, 5),
  (1, 1, 1, 0, 4), (1, 1, 1, 1, 3), (1, 1, 1, 5, 1), (1, 1, 1, 63, 0),
  -- Three runs of one day: the second has a larger value, a smaller one and a new register, the third only a new one.
  (1, 2, 1, 1, 2), (1, 2, 1, 7, 6), (1, 2, 2, 1, 5), (1, 2, 2, 7, 1), (1, 2, 2, 8, 2), (1, 2, 3, 9, 1),
  -- Sunday and the Monday after have the same registers; the Monday also has the largest value there is.
  (1, 6, 1, 0, 2), (1, 6, 1, 10, 3), (1, 7, 1, 0, 2), (1, 7, 1, 10, 3), (1, 7, 1, 11, 59),
  -- A week of zeros only, then a day of zeros in a week with one user.
  (2, 0, 1, 0, 0), (2, 0, 1, 1, 0), (2, 7, 1, 0, 0), (2, 8, 1, 0, 0), (2, 8, 1, 3, 1),
  -- The Monday of site 1, and the Sunday before.
  (3, 0, 1, 0, 1), (3, 0, 1, 1, 3), (3, 0, 1, 2, 2), (3, 0, 1, 63, 5),
  (3, -1, 1, 0, 1), (3, -1, 1, 1, 3), (3, -1, 1, 2, 2), (3, -1, 1, 63, 5),
  -- A second run without a first, and the same sketch on the next day. On the third a run repeats the one before it.
  (4, 2, 2, 4, 2), (4, 2, 2, 5, 7), (4, 3, 1, 4, 2), (4, 3, 1, 5, 7),
  (4, 4, 1, 4, 2), (4, 4, 1, 6, 1), (4, 4, 2, 4, 2), (4, 4, 2, 6, 1),
  -- The week of the same number in the next year; Tuesday and Wednesday around the New Year of 2025.
  (5, 0, 1, 0, 1), (5, 0, 1, 21, 2), (5, 364, 1, 0, 1), (5, 364, 1, 20, 2), (5, 20088, 1, 30, 1), (5, 20089, 1, 31, 2),
  -- Sites of one row.
  (2147483647, 0, 1, 63, 1), (0, 0, 1, 0, 0)
) AS planted(site, day_no, run, place, seen);

-- A site of up to three runs a day, whose values change with the seed.
INSERT INTO daily_sketches
SELECT
  CAST(200 AS INTEGER) AS site_id,
  CAST(day(19779 + i % 4 * 2) AS DATE) AS day,
  CAST(1 + CAST((i - i % 8) / 8 AS BIGINT) AS INTEGER) AS run_no,
  CAST(i * 3 % 8 AS INTEGER) AS register,
  CAST(pick(i, 77, 6) AS INTEGER) AS value
FROM numbers(20);

-- In three of ten seeds days with about a hundred and sixty users, where a sketch of 64 registers leaves linear counting.
-- Site 100 has hit all registers at a raw estimate of 158. Two are left at 160.3 in site 101 and at 159.2 in site 102. One is
-- left at 159.2 in sites 103 and 104; in the first another day hits it, and the week estimates fewer users than its first day.
INSERT INTO daily_sketches
SELECT
  CAST(site AS INTEGER) AS site_id,
  CAST(day(19807 + CASE WHEN i < hit THEN 0 ELSE 3 END) AS DATE) AS day,
  CAST(1 AS INTEGER) AS run_no,
  CAST(i * 27 % 64 AS INTEGER) AS register,
  CAST(CASE WHEN i < ones OR i = hit THEN 1 WHEN i < ones + twos THEN 2 ELSE 3 END AS INTEGER) AS value
FROM numbers(64)
JOIN (VALUES
  (100, 64, 21, 20), (101, 62, 20, 7), (102, 62, 20, 8), (103, 63, 20, 15), (104, 63, 20, 15)
) AS crowds(site, hit, ones, twos) ON i < hit OR (i = hit AND site = 103)
WHERE (site IN (100, 101) AND $seed % 10 = 2) OR (site IN (102, 103) AND $seed % 10 = 4) OR (site = 104 AND $seed % 10 = 3);
