-- DISTINCT takes two scans at one moment for one. They are two.
SELECT parcel_id, max(scanned_at) AS last_seen, count(DISTINCT scanned_at) AS scans
FROM scans
GROUP BY parcel_id
