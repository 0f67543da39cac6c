-- You sorted by the number and not by the version. What was written before is told by the log's order.
WITH seen AS (
  SELECT
    *,
    max(txn_version) OVER (PARTITION BY table_name, app_id ORDER BY txn_version ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS highest,
    row_number() OVER (PARTITION BY table_name, app_id, txn_version ORDER BY version) AS nth
  FROM delta_txn
)
SELECT
  table_name,
  version,
  app_id,
  txn_version,
  CASE WHEN nth > 1 THEN num_output_rows ELSE 0 END AS rows_duplicated,
  CASE WHEN nth > 1 THEN 0 ELSE num_output_rows END AS rows_lost
FROM seen
WHERE txn_version <= highest
ORDER BY table_name, version
