-- Parcels made by hand; the seed moves the day.
INSERT INTO scans
SELECT
  CAST(parcel_id AS INTEGER) AS parcel_id,
  CAST(place AS VARCHAR) AS place,
  CAST(CASE WHEN second IS NULL THEN NULL ELSE instant(1709164800 + $seed * 86400 + second) END AS TIMESTAMP) AS scanned_at
FROM (VALUES
  -- One scan; none with a time, once and twice.
  (1, 'harbour', 0), (2, 'depot', NULL), (3, 'depot', NULL), (3, 'shop', NULL),
  -- The same scan twice, as the last one and as the first one.
  (4, 'harbour', 10), (4, 'shop', 90), (4, 'shop', 90), (5, 'shop', 10), (5, 'shop', 10), (5, 'van', 90),
  -- One moment at two places, and a scan without a time beside it.
  (6, 'van', 500), (6, 'shop', 500), (6, 'depot', NULL),
  -- Midnight, and the second before.
  (7, 'van', 86399), (7, 'shop', 86400)
) AS planted(parcel_id, place, second);

-- More parcels, by chance; the first of them has more scans than any number of a week.
INSERT INTO scans
SELECT
  CAST(CASE WHEN i < 12 THEN 20 ELSE 21 + i % 6 END AS INTEGER) AS parcel_id,
  CAST(CASE pick(i, 11, 2) WHEN 0 THEN 'harbour' ELSE 'van' END AS VARCHAR) AS place,
  CAST(CASE WHEN pick(i, 12, 5) = 0 THEN NULL ELSE instant(1709164800 + pick(i, 13, 40) * 3600) END AS TIMESTAMP) AS scanned_at
FROM numbers(36);
