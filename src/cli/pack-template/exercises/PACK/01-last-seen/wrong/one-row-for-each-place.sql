-- Grouping by the place as well gives a row for each place that a parcel was at.
SELECT parcel_id, max(scanned_at) AS last_seen, count(scanned_at) AS scans
FROM scans
GROUP BY parcel_id, place
