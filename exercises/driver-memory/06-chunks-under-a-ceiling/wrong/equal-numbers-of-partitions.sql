-- refused by: largest_chunk
-- You dealt out equal numbers of partitions. The ceiling is for bytes.
WITH dealt AS (
  SELECT
    export_id,
    part_id,
    ntile(CAST((SELECT ceil(sum(bytes) / 67108864.0) FROM partition_bytes AS all_of_it WHERE all_of_it.export_id = p.export_id) + 1 AS BIGINT))
      OVER (PARTITION BY export_id ORDER BY part_id) AS chunk
  FROM partition_bytes AS p
)
SELECT export_id, chunk, min(part_id) AS first_part, max(part_id) AS last_part
FROM dealt
GROUP BY export_id, chunk
