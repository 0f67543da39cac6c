-- You took every commit that is left out for a duplicate. Some numbers were not written before; those rows would be lost.
WITH seen AS (
  SELECT
    *,
    max(txn_version) OVER (PARTITION BY table_name, app_id ORDER BY version ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS highest,
    row_number() OVER (PARTITION BY table_name, app_id, txn_version ORDER BY version) AS nth
  FROM delta_txn
)
SELECT
  table_name,
  version,
  app_id,
  txn_version,
  num_output_rows AS rows_duplicated,
  0::BIGINT AS rows_lost
FROM seen
WHERE txn_version <= highest
ORDER BY table_name, version
