-- How many chunks claim each partition.
CREATE MACRO chunks_of_parts() AS TABLE
SELECT p.export_id, p.part_id, count(a.chunk) AS chunks
FROM partition_bytes AS p
LEFT JOIN answer AS a ON a.export_id = p.export_id AND p.part_id BETWEEN a.first_part AND a.last_part
GROUP BY p.export_id, p.part_id;

-- Bytes that the driver holds while it has a chunk.
CREATE MACRO chunk_bytes() AS TABLE
SELECT a.export_id, a.chunk, sum(p.bytes) AS bytes
FROM answer AS a
JOIN partition_bytes AS p ON p.export_id = a.export_id AND p.part_id BETWEEN a.first_part AND a.last_part
GROUP BY a.export_id, a.chunk;
