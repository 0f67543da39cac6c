-- Medians as windows, then what is skewed, then the mean of what is not.
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
    greatest(67108864, CAST(floor(avg(bytes) FILTER (NOT is_skewed) OVER (PARTITION BY join_id, side)) AS BIGINT)) AS target_bytes
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
