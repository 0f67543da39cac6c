-- refused by: every_part_once
-- You left out empty partitions. The plan has to name every partition, or nobody knows whether it was forgotten.
WITH kept AS (
  SELECT export_id, part_id, ROW_NUMBER() OVER (PARTITION BY export_id ORDER BY part_id) AS chunk
  FROM partition_bytes
  WHERE bytes > 0
)
SELECT export_id, chunk, part_id AS first_part, part_id AS last_part
FROM kept
