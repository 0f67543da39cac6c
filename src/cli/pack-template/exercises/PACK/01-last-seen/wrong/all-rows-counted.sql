-- count(*) counts rows, those without a time too. Count the column.
SELECT parcel_id, max(scanned_at) AS last_seen, count(*) AS scans
FROM scans
GROUP BY parcel_id
