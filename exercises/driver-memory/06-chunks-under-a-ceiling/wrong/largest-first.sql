-- refused by: every_part_once
-- You packed the largest partitions first. That needs fewer chunks, but they are no runs: from the first to the last partition of one lie partitions of others.
WITH ranked AS (
  SELECT export_id, part_id, (ROW_NUMBER() OVER (PARTITION BY export_id ORDER BY bytes DESC, part_id) - 1) % 3 + 1 AS chunk
  FROM partition_bytes
)
SELECT export_id, chunk, min(part_id) AS first_part, max(part_id) AS last_part
FROM ranked
GROUP BY export_id, chunk
