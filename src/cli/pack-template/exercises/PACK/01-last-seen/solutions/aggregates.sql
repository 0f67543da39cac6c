SELECT parcel_id, max(scanned_at) AS last_seen, count(scanned_at) AS scans
FROM scans
GROUP BY parcel_id
