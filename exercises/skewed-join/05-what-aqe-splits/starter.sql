-- Large partitions. Which of them are skewed, and may be split?
SELECT
  join_id,
  side,
  partition_id,
  CAST(67108864 AS BIGINT) AS target_bytes,
  CAST(ceil(bytes / 67108864) AS INTEGER) AS pieces
FROM shuffle_partitions
WHERE bytes > 268435456
