-- refused by: chunks
-- You send each partition by itself, as toLocalIterator() does. Every chunk costs a job; neighbours that fit belong together.
SELECT export_id, part_id + 1 AS chunk, part_id AS first_part, part_id AS last_part
FROM partition_bytes
