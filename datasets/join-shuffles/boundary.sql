-- Joins made by hand. `mib` and `bytes` add up; the seed chooses the type of each join, and moves one byte across the limits.
INSERT INTO shuffle_partitions
SELECT
  CAST(join_no + 100 * ($seed % 61) AS INTEGER) AS join_id,
  CAST(CASE (join_no + $seed) % 4 WHEN 0 THEN 'Inner' WHEN 1 THEN 'LeftOuter' WHEN 2 THEN 'RightOuter' ELSE 'FullOuter' END AS VARCHAR)
    AS join_type,
  CAST(CASE side_no WHEN 0 THEN 'left' ELSE 'right' END AS VARCHAR) AS side,
  CAST(place AS INTEGER) AS partition_id,
  CAST(CAST(mib AS BIGINT) * 1048576 + bytes AS BIGINT) AS bytes
FROM (VALUES
  -- Five times the median, a byte more or less, and on the other side 256 MiB.
  (1, 0, 0, 80, 0), (1, 0, 1, 80, 0), (1, 0, 2, 400, $seed % 3 - 1), (1, 1, 0, 20, 0), (1, 1, 1, 256, $seed % 3 - 1), (1, 1, 2, 20, 0),
  -- Skewed on both sides; the others are below 64 MiB on the left, and above on the right.
  (2, 0, 0, 900, 0), (2, 0, 1, 30, 5), (2, 0, 2, 31, 0), (2, 1, 0, 70, 0), (2, 1, 1, 100, 0), (2, 1, 2, 2000, 7),
  -- Two partitions are skewed, so the mean of the others is that of three.
  (3, 0, 0, 90, 0), (3, 0, 1, 800, 0), (3, 0, 2, 100, 0), (3, 0, 3, 700, 0), (3, 0, 4, 110, 0),
  (3, 1, 0, 10, 0), (3, 1, 1, 11, 0), (3, 1, 2, 12, 0), (3, 1, 3, 300, 0), (3, 1, 4, 13, 0),
  -- An even number: the lower of the two in the middle counts.
  (4, 0, 0, 60, 0), (4, 0, 1, 70, 0), (4, 0, 2, 310, 0), (4, 0, 3, 320, 0), (4, 1, 0, 0, 0), (4, 1, 1, 0, 0), (4, 1, 2, 500, 0), (4, 1, 3, 600, 0),
  -- All empty, and all empty but one.
  (5, 0, 0, 0, 0), (5, 0, 1, 0, 0), (5, 0, 2, 0, 0), (5, 1, 0, 0, 0), (5, 1, 1, 0, 0), (5, 1, 2, 900, 0),
  -- A size that is a whole number of pieces, a byte more, and a byte less. The target is 64 MiB, then 100.
  (6, 0, 0, 10, 0), (6, 0, 1, 20, 0), (6, 0, 2, 320, $seed % 3 - 1), (6, 1, 0, 100, 0), (6, 1, 1, 100, 0), (6, 1, 2, 700, $seed % 3 - 1),
  -- The mean of the others is 64 MiB and a byte or so, and not a whole number.
  (7, 0, 0, 64, $seed % 4), (7, 0, 1, 64, 0), (7, 0, 2, 6400, 0), (7, 1, 0, 120, 1), (7, 1, 1, 120, 0), (7, 1, 2, 2400, 1),
  -- Five times a small median, and above the floor; far more than five times, and at it.
  (8, 0, 0, 51, 0), (8, 0, 1, 51, 0), (8, 0, 2, 256, 0), (8, 1, 0, 53, 0), (8, 1, 1, 53, 0), (8, 1, 2, 265, 1),
  -- Values that another quantile would take; partitions at the limit beside a skewed one.
  (9, 0, 0, 50, 0), (9, 0, 1, 50, 0), (9, 0, 2, 80, 0), (9, 0, 3, 80, 0), (9, 0, 4, 300, 0),
  (9, 1, 0, 50, 1), (9, 1, 1, 50, 0), (9, 1, 2, 80, 0), (9, 1, 3, 80, 1), (9, 1, 4, 300, 0),
  (10, 0, 0, 80, 0), (10, 0, 1, 80, 0), (10, 0, 2, 400, 0), (10, 0, 3, 80, 0), (10, 0, 4, 900, 0),
  (10, 1, 0, 10, 0), (10, 1, 1, 10, 0), (10, 1, 2, 256, 0), (10, 1, 3, 10, 0), (10, 1, 4, 900, 0)
) AS made(join_no, side_no, place, mib, bytes)
ORDER BY (join_no * 17 + side_no * 5 + place * 29) % 67;
