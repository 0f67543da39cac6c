SELECT parcel_id, scanned_at AS last_seen
FROM scans
