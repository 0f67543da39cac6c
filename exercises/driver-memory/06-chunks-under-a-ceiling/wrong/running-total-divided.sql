-- refused by: largest_chunk
-- You divided the running total by the ceiling. A chunk begins where a multiple of 64 MiB falls, and the partition that lies across it comes with all of its bytes.
WITH placed AS (
  SELECT
    export_id,
    part_id,
    (SUM(bytes) OVER (PARTITION BY export_id ORDER BY part_id) - bytes) // 67108864 AS slot
  FROM partition_bytes
)
SELECT
  export_id,
  ROW_NUMBER() OVER (PARTITION BY export_id ORDER BY slot) AS chunk,
  min(part_id) AS first_part,
  max(part_id) AS last_part
FROM placed
GROUP BY export_id, slot
