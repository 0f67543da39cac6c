-- Filled from the last partition on: other chunks, and no more of them. They are numbered from the front in the end.
WITH RECURSIVE lasts AS (
  SELECT export_id, max(part_id) AS part_id
  FROM partition_bytes
  GROUP BY export_id
),
walk AS (
  SELECT p.export_id, p.part_id, p.bytes AS used, p.part_id AS ends
  FROM partition_bytes AS p
  SEMI JOIN lasts USING (export_id, part_id)
  UNION ALL
  SELECT
    p.export_id,
    p.part_id,
    CASE WHEN w.used + p.bytes > 67108864 THEN p.bytes ELSE w.used + p.bytes END,
    CASE WHEN w.used + p.bytes > 67108864 THEN p.part_id ELSE w.ends END
  FROM walk AS w
  JOIN partition_bytes AS p ON p.export_id = w.export_id AND p.part_id = w.part_id - 1
)
SELECT
  export_id,
  ROW_NUMBER() OVER (PARTITION BY export_id ORDER BY ends) AS chunk,
  min(part_id) AS first_part,
  ends AS last_part
FROM walk
GROUP BY export_id, ends
