-- One row for each side that may be split, with its limit; then its sums below the limit; then what lies above it.
WITH allowed AS (
  SELECT *
  FROM (VALUES ('Inner', 'left'), ('Inner', 'right'), ('LeftOuter', 'left'), ('RightOuter', 'right')) AS pairs(join_type, side)
),
sides AS (
  SELECT join_id, side, greatest(268435456, 5 * quantile_disc(bytes, 0.5)) AS largest
  FROM shuffle_partitions SEMI JOIN allowed USING (join_type, side)
  GROUP BY join_id, side
),
targets AS (
  SELECT join_id, side, any_value(largest) AS largest, greatest(67108864, sum(bytes) // count(*)) AS target_bytes
  FROM shuffle_partitions JOIN sides USING (join_id, side)
  WHERE bytes <= largest
  GROUP BY join_id, side
)
SELECT join_id, side, partition_id, target_bytes, (bytes - 1) // target_bytes + 1 AS pieces
FROM shuffle_partitions JOIN targets USING (join_id, side)
WHERE bytes > largest
