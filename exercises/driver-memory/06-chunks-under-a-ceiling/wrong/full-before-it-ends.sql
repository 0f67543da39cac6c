-- refused by: largest_chunk
-- You let a chunk be as large as two: the last partition is taken in as long as the chunk was not full before it.
WITH RECURSIVE walk AS (
  SELECT export_id, part_id, bytes AS used, 1 AS chunk
  FROM partition_bytes
  WHERE part_id = 0
  UNION ALL
  SELECT
    p.export_id,
    p.part_id,
    CASE WHEN w.used <= 67108864 THEN w.used + p.bytes ELSE p.bytes END,
    CASE WHEN w.used <= 67108864 THEN w.chunk ELSE w.chunk + 1 END
  FROM walk AS w
  JOIN partition_bytes AS p ON p.export_id = w.export_id AND p.part_id = w.part_id + 1
)
SELECT export_id, chunk, min(part_id) AS first_part, max(part_id) AS last_part
FROM walk
GROUP BY export_id, chunk
