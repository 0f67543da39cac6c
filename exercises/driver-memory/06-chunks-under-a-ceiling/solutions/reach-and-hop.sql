-- How far a chunk reaches from each partition, by differences of running totals; then one hop per chunk.
WITH RECURSIVE totals AS (
  SELECT
    export_id,
    part_id,
    SUM(bytes) OVER (PARTITION BY export_id ORDER BY part_id) AS through,
    SUM(bytes) OVER (PARTITION BY export_id ORDER BY part_id) - bytes AS until
  FROM partition_bytes
),
reach AS (
  SELECT f.export_id, f.part_id AS first_part, max(l.part_id) AS last_part
  FROM totals AS f
  JOIN totals AS l ON l.export_id = f.export_id AND l.through - f.until <= 67108864
  GROUP BY f.export_id, f.part_id
),
hops AS (
  SELECT export_id, 1 AS chunk, first_part, last_part
  FROM reach
  WHERE first_part = 0
  UNION ALL
  SELECT r.export_id, h.chunk + 1, r.first_part, r.last_part
  FROM hops AS h
  JOIN reach AS r ON r.export_id = h.export_id AND r.first_part = h.last_part + 1
)
SELECT export_id, chunk, first_part, last_part
FROM hops
