-- What is left of the cap by rounding down you give to the largest partition. Spark leaves it unused.
WITH latest AS (
  SELECT name, partition_id, end_offset AS begin_offset, latest_offset - end_offset AS lag
  FROM source_progress
  QUALIFY ts = max(ts) OVER (PARTITION BY name)
),
shared AS (
  SELECT
    name,
    partition_id,
    begin_offset,
    lag,
    max_offsets_per_trigger AS max_offsets,
    max_offsets_per_trigger * lag / nullif(sum(lag) OVER (PARTITION BY name), 0) AS share
  FROM latest
  CROSS JOIN sizing
)
SELECT
  name,
  partition_id,
  lag,
  CASE WHEN lag = 0 THEN 0 ELSE CAST(least(lag, CASE WHEN share < 1 THEN ceil(share) ELSE floor(share) END + CASE WHEN row_number() OVER (PARTITION BY name ORDER BY lag DESC, partition_id) = 1 THEN greatest(0, max_offsets - sum(CASE WHEN share < 1 THEN ceil(share) ELSE floor(share) END) OVER (PARTITION BY name)) ELSE 0 END) AS BIGINT) END AS taken,
  begin_offset + taken AS end_offset
FROM shared
