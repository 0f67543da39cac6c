SELECT parcel_id, scanned_at AS last_seen, scans
FROM (
  SELECT
    parcel_id,
    scanned_at,
    count(scanned_at) OVER (PARTITION BY parcel_id) AS scans,
    row_number() OVER (PARTITION BY parcel_id ORDER BY scanned_at DESC NULLS LAST) AS place
  FROM scans
) AS numbered
WHERE place = 1
