-- Each commit with those before it whose number is as high or higher. One such is enough; an equal one makes it a duplicate.
SELECT
  own.table_name,
  own.version,
  own.app_id,
  own.txn_version,
  CASE WHEN min(earlier.txn_version) = own.txn_version THEN own.num_output_rows ELSE 0 END AS rows_duplicated,
  CASE WHEN min(earlier.txn_version) > own.txn_version THEN own.num_output_rows ELSE 0 END AS rows_lost
FROM delta_txn AS own
JOIN delta_txn AS earlier
  ON earlier.table_name = own.table_name
  AND earlier.app_id = own.app_id
  AND earlier.version < own.version
  AND earlier.txn_version >= own.txn_version
GROUP BY own.table_name, own.version, own.app_id, own.txn_version, own.num_output_rows
ORDER BY own.table_name, own.version
