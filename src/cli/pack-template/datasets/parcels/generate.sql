-- Five scans a parcel, on their way through four places. Of 31 scans one was sent twice.
INSERT INTO scans
SELECT
  CAST(parcel + 1 AS INTEGER) AS parcel_id,
  CAST(CASE pick(nth, 1, 4) WHEN 0 THEN 'harbour' WHEN 1 THEN 'depot' WHEN 2 THEN 'shop' ELSE 'van' END AS VARCHAR) AS place,
  CAST(CASE
    WHEN pick(nth, 2, 11) = 0 OR parcel % 13 = 3 THEN NULL
    ELSE instant(1717200000 + parcel % 500 * 600 + nth % 5 * 3600 + pick(nth, 3, 3600))
  END AS TIMESTAMP) AS scanned_at
FROM (
  SELECT nth, CAST((nth - nth % 5) / 5 AS BIGINT) AS parcel
  FROM (SELECT CASE WHEN i % 31 = 4 THEN i - 1 ELSE i END AS nth FROM numbers($rows)) AS sent
) AS scanned;
