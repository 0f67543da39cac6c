-- A chunk for each partition is safe. How many can go together?
SELECT
  export_id,
  part_id + 1 AS chunk,
  part_id AS first_part,
  part_id AS last_part
FROM partition_bytes
