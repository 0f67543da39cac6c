-- The filter drops parcels that have no scan with a time. The aggregates pass over NULL by themselves.
SELECT parcel_id, max(scanned_at) AS last_seen, count(scanned_at) AS scans
FROM scans
WHERE scanned_at IS NOT NULL
GROUP BY parcel_id
